using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SheetSync.Application;
using SheetSync.Service.Configuration;
using SheetSync.Storage;

namespace SheetSync.Service.Board.Access;

/// <summary>Who may look at boards, as a part of the hosted service.</summary>
internal static class BoardAccess
{
    private const string NoRobots = "User-agent: *\nDisallow: /\n";

    public static IServiceCollection AddBoardAccess(this IServiceCollection services, AppSettings settings)
    {
        services.AddSingleton<IBoardLinks>(provider => provider.GetRequiredService<PlanStore>());
        services.AddSingleton(_ => new BoardKey(settings.Board, settings.DataDirectory));

        // The system's clock: links are of the present, whatever day is pinned.
        services.AddSingleton(provider => new BoardInvitations(
            provider.GetRequiredService<IBoardLinks>(), provider.GetRequiredService<BoardKey>(), settings.Serve, TimeProvider.System));
        services.AddSingleton(provider => new BoardGate(
            settings, provider.GetRequiredService<IBoardLinks>(), provider.GetRequiredService<IPlanStore>(), provider.GetRequiredService<BoardKey>(),
            TimeProvider.System, provider.GetRequiredService<ILogger<BoardGate>>()));
        return services;
    }

    /// <summary>Nothing of the group is reached but through the gate.</summary>
    public static void GuardBoard(this WebApplication app, RouteGroupBuilder board)
    {
        var gate = app.Services.GetRequiredService<BoardGate>();
        board.AddEndpointFilter(gate.PassAsync);
        BoardDownloads.Map(board);
        app.MapGet("/robots.txt", () => Results.Text(NoRobots));
    }
}
