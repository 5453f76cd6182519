using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SheetSync.Application;
using SheetSync.Service.Api.Access;
using SheetSync.Service.Api.Identity;
using SheetSync.Service.Configuration;

namespace SheetSync.Service.Api;

/// <summary>What every call passes: whose token it is, not too often, a workbook of ours, a person of its plan; then the work, and a line of the audit.</summary>
internal sealed class ApiGate(
    ApiSettings settings, TokenVerifier? verifier, IUnknownAudiences audiences, PersonLimits limits, IPlanStore store, IRegistrations registrations,
    OnDemandRuns runs, ILoggerFactory logging)
{
    private readonly ILogger log = logging.CreateLogger("SheetSync.Api");
    private readonly ILogger audit = logging.CreateLogger("SheetSync.Api.Audit");

    public async Task HandleAsync(HttpContext http, ApiAction action, Func<Visit, Task> work)
    {
        var call = new ApiCall(http);
        var began = Stopwatch.GetTimestamp();
        var (email, outcome) = ("-", "done");
        try
        {
            email = await IdentifyAsync(call);
            await work(await AdmitAsync(call, email));
        }
        catch (OperationCanceledException) when (call.Aborted.IsCancellationRequested)
        {
            outcome = "gone";
        }
        catch (Exception failure)
        {
            var problem = ProblemOf(failure, call, action);
            outcome = problem.Code;
            await RememberAsync(failure);
            await call.AnswerAsync(problem);
        }

        audit.LogInformation(
            "{Person} asked for {Action} of {Workbook}: {Status} {Outcome} in {Milliseconds} ms",
            AudienceTexts.Plain(email), action.ToString(), call.WorkbookForLog, http.Response.StatusCode, outcome, (long)Stopwatch.GetElapsedTime(began).TotalMilliseconds);
    }

    /// <summary>For <c>doctor</c>; a store that cannot keep it changes no answer.</summary>
    private async Task RememberAsync(Exception failure)
    {
        if (failure is not TokenRefusal { UnknownAudience: { } audience })
        {
            return;
        }

        try
        {
            await audiences.SawAsync(audience, CancellationToken.None);
        }
        catch (StorageException fault)
        {
            log.LogWarning("The audience {Audience} could not be kept for doctor: {Reason}", audience, fault.Message);
        }
    }

    private async Task<string> IdentifyAsync(ApiCall call)
    {
        if (verifier is null)
        {
            throw new ApiRefusal(ApiProblems.Off(TokenShape.ClaimedAudience(call.Token) is { } claimed ? AudienceTexts.Plain(claimed) : null), "Api:Audiences is not set");
        }

        var owner = await verifier.VerifyAsync(call.Token, call.Aborted);
        limits.Take(owner.Email);
        return owner.Email;
    }

    private async Task<Visit> AdmitAsync(ApiCall call, string email)
    {
        var id = call.Workbook;
        if (await registrations.FindAsync(id, call.Aborted) is null)
        {
            throw new ApiRefusal(ApiProblems.NotRegistered);
        }

        if (await store.LoadPlanAsync(id, call.Aborted) is not { } stored)
        {
            return new Visit(call, id, email, null, runs);
        }

        var recorded = Caller.Of(stored.Plan, email) ?? throw new ApiRefusal(ApiProblems.NotAllowed, "not in the recorded plan");
        return new Visit(call, id, email, recorded, runs);
    }

    private ApiProblem ProblemOf(Exception failure, ApiCall call, ApiAction action)
    {
        switch (failure)
        {
            case TokenRefusal { CertificatesUnreachable: true } refusal:
                log.LogError("No token can be checked. {Reason}", refusal.Message);
                return ApiProblems.CertificatesUnreachable;
            case TokenRefusal { UnknownAudience: { } audience }:
                log.LogWarning(
                    "Refused {Action} of {Workbook}: the audience {Audience} is not known. If it is your add-on, add it to Api:Audiences (now: {Known})",
                    action.ToString(), call.WorkbookForLog, audience, string.Join(", ", settings.Audiences));
                return ApiProblems.UnknownAudience(audience);
            case TokenRefusal refusal:
                log.LogWarning("Refused {Action} of {Workbook}: bad token. {Reason}", action.ToString(), call.WorkbookForLog, refusal.Message);
                return ApiProblems.BadToken;
            case ApiRefusal refusal:
                log.LogWarning("Refused {Action} of {Workbook}: {Code}. {Reason}", action.ToString(), call.WorkbookForLog, refusal.Problem.Code, refusal.Message);
                return refusal.Problem;
            case SheetsException sheets:
                log.LogWarning("{Action} of {Workbook} failed: {Reason}", action.ToString(), call.WorkbookForLog, sheets.Message);
                return ApiProblems.Of(sheets);
            case StorageException storage:
                log.LogError("{Action} of {Workbook} failed: {Reason}", action.ToString(), call.WorkbookForLog, storage.Message);
                return ApiProblems.Of(storage);
            case BadHttpRequestException bad:
                return bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? ApiProblems.TooLarge : ApiProblems.BadRequest;
            default:
                log.LogError(failure, "{Action} of {Workbook} failed", action.ToString(), call.WorkbookForLog);
                return ApiProblems.Internal;
        }
    }
}
