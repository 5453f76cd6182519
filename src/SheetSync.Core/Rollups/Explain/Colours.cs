using SheetSync.Core.Plan;

namespace SheetSync.Core.Rollups.Explain;

/// <summary>Why a figure has its colour: <c>amber: 0.945 is from 0.8 and below 0.95</c>.</summary>
internal static class Colours
{
    public static string Explain(Formula f, decimal? attainment, WorkbookSettings settings)
    {
        if (attainment is not { } figure)
        {
            return f.Say("серый: нет данных", "grey: no data");
        }

        var (value, green, amber) = (f.Ratio(figure), f.Number(settings.GreenFrom), f.Number(settings.AmberFrom));
        return Attainments.Status(figure, settings) switch
        {
            FigureStatus.Green => f.Say($"зелёный: {value} не ниже {green}", $"green: {value} is {green} or more"),
            FigureStatus.Amber => f.Say($"жёлтый: {value} не ниже {amber}, но ниже {green}", $"amber: {value} is {amber} or more, but below {green}"),
            _ => f.Say($"красный: {value} ниже {amber}", $"red: {value} is below {amber}"),
        };
    }
}
