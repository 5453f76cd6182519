using SheetSync.Application;
using SheetSync.Google;
using static SheetSync.Adapters.Tests.Google.StubGoogle;

namespace SheetSync.Adapters.Tests.Google;

/// <summary>What Google's refusals and failures become, and what is tried again.</summary>
public sealed class FaultTests
{
    private const string Workbook = """{"properties":{"title":"Plan"}}""";

    [Fact]
    public async Task Read_PassingFaultsThenSuccess_IsRepeatedAndEveryAttemptCounted()
    {
        await using var google = await StartAsync(
            Answer(503), Error(429, "RESOURCE_EXHAUSTED", "Quota exceeded", retryAfter: "0"), Error(403, "PERMISSION_DENIED", "x", "userRateLimitExceeded"), Answer(200, Workbook));
        using var sheets = google.Client();

        var result = await sheets.ReadAsync(new("id"), default);

        result.Grid.Title.ShouldBe("Plan");
        result.Requests.ShouldBe(new RequestCount(4, 0));
        google.Requests.ShouldBe(4);
        google.TokenRequests.ShouldBe(1);
    }

    [Theory]
    [InlineData(403, "PERMISSION_DENIED", "The caller does not have permission", null, SheetsFault.AccessDenied, 1)]
    [InlineData(403, "PERMISSION_DENIED", "Rate Limit Exceeded", "rateLimitExceeded", SheetsFault.Quota, 4)]
    [InlineData(404, "NOT_FOUND", "Requested entity was not found.", null, SheetsFault.NotFound, 1)]
    [InlineData(400, "INVALID_ARGUMENT", "Unable to parse range: x", null, SheetsFault.Invalid, 1)]
    [InlineData(400, "INVALID_ARGUMENT", "No grid with id: 5", null, SheetsFault.Stale, 1)]
    [InlineData(400, "INVALID_ARGUMENT", "You are trying to edit a protected cell or object.", null, SheetsFault.AccessDenied, 1)]
    [InlineData(400, "FAILED_PRECONDITION", "This operation is not supported for this document", "failedPrecondition", SheetsFault.Invalid, 1)]
    [InlineData(429, "RESOURCE_EXHAUSTED", "Quota exceeded", null, SheetsFault.Quota, 4)]
    [InlineData(500, "INTERNAL", "Internal error", null, SheetsFault.Unavailable, 4)]
    public async Task Answer_OfEachKind_BecomesItsFaultAfterAsManyAttempts(int status, string name, string message, string? reason, SheetsFault fault, int attempts)
    {
        await using var google = await StartAsync(Error(status, name, message, reason));
        using var sheets = google.Client();

        var thrown = await Should.ThrowAsync<SheetsException>(() => sheets.ReadAsync(new("id"), default));

        thrown.Fault.ShouldBe(fault);
        google.Requests.ShouldBe(attempts);
        thrown.Text.Ru.ShouldNotBeNullOrEmpty();
        thrown.Text.En.ShouldNotBe(thrown.Text.Ru);
    }

    [Fact]
    public async Task RetryAfter_LongerThanTheCap_EndsTheCallAndIsPassedOn()
    {
        await using var google = await StartAsync(Error(429, "RESOURCE_EXHAUSTED", "Quota exceeded", retryAfter: "120"));
        using var sheets = google.Client();

        var thrown = await Should.ThrowAsync<SheetsException>(() => sheets.ReadAsync(new("id"), default));

        thrown.RetryAfter.ShouldBe(TimeSpan.FromSeconds(120));
        thrown.IsPassing.ShouldBeTrue();
        google.Requests.ShouldBe(1);
    }

    [Fact]
    public async Task Connection_DroppedEveryTime_IsUnavailable()
    {
        await using var google = await StartAsync(Drop());
        using var sheets = google.Client();

        var thrown = await Should.ThrowAsync<SheetsException>(() => sheets.ReadAsync(new("id"), default));

        thrown.Fault.ShouldBe(SheetsFault.Unavailable);
        google.Requests.ShouldBe(4);
    }

    [Fact]
    public async Task Body_CutOffOnce_IsReadAgain()
    {
        await using var google = await StartAsync(Answer(200, """{"properties":{"title":"Pl"""), Answer(200, Workbook));
        using var sheets = google.Client();

        (await sheets.ReadAsync(new("id"), default)).Grid.Title.ShouldBe("Plan");
    }

    [Fact]
    public async Task Token_RefusedOnce_IsRenewedAboveThePipeline()
    {
        await using var google = await StartAsync(Error(401, "UNAUTHENTICATED", "expired"), Answer(200, Workbook));
        using var sheets = google.Client();

        (await sheets.ReadAsync(new("id"), default)).Grid.Title.ShouldBe("Plan");
        google.TokenRequests.ShouldBe(2);
    }

    [Fact]
    public async Task Attempt_LongerThanItsLimit_IsUnavailable()
    {
        await using var google = await StartAsync(async context => await Task.Delay(Timeout.Infinite, context.RequestAborted));
        using var sheets = google.Client(o => o with { AttemptTimeout = TimeSpan.FromSeconds(1), Retries = 0 });

        var thrown = await Should.ThrowAsync<SheetsException>(() => sheets.ReadAsync(new("id"), default));

        thrown.Fault.ShouldBe(SheetsFault.Unavailable);
    }

    [Fact]
    public async Task Cancellation_ByTheCaller_IsNoFault()
    {
        await using var google = await StartAsync(Answer(200, Workbook));
        using var sheets = google.Client();

        await Should.ThrowAsync<OperationCanceledException>(() => sheets.ReadAsync(new("id"), new CancellationToken(canceled: true)));
    }
}
