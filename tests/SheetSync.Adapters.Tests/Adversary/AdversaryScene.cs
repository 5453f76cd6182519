using SheetSync.Application;
using SheetSync.Core;
using SheetSync.Core.Grid;
using SheetSync.Core.WriteBack;
using SheetSync.Emulator.Model;
using SheetSync.Emulator.Trouble;
using SheetSync.Google;
using SheetSync.Testing;
using SheetSync.Testing.Emulation;

namespace SheetSync.Adapters.Tests.Adversary;

/// <summary>An adopted workbook, the product that syncs it, and a person who edits it at every point between the product's requests.</summary>
internal sealed class AdversaryScene
{
    private const int Rows = 30;

    private readonly EmulatedGoogle google;
    private readonly ISpreadsheets sheets;
    private readonly Random random;
    private readonly Person person;
    private readonly string id;
    private readonly MemoryStore store = new();
    private readonly WorkbookSync sync;
    private readonly FixedClock clock = new();
    private Workbook? before;
    private (WorkbookGrid Grid, Decision Decision)? latest;
    private int actsSinceRead;

    private AdversaryScene(EmulatedGoogle google, ISpreadsheets sheets, int seed)
    {
        (this.google, this.sheets, random) = (google, sheets, new Random(seed));
        person = new Person(random);
        id = new RandomBook(random).Make(google);
        sync = new WorkbookSync(sheets, store.Object, Remember, clock);
    }

    /// <summary>What must never be: a line each.</summary>
    public List<string> Violations { get; } = [];

    /// <summary>
    /// Notes in service columns that were replaced because their rows moved between the read and the write. No request of Google's can be
    /// made to depend on rows standing where they stood (architecture.md, decision 3), so these are counted and not forbidden.
    /// </summary>
    public int Overtaken { get; private set; }

    /// <summary>Writes that were compared cell by cell.</summary>
    public int Writes { get; private set; }

    /// <summary>Syncs that found the sheet changed under their write twice over, and left the rest to the next.</summary>
    public int Stale { get; private set; }

    /// <summary>Syncs that a lock kept from a part of their cells.</summary>
    public int Partial { get; private set; }

    /// <summary>Edits of the person, those that the spreadsheet refused left out.</summary>
    public int Acts => person.Done;

    public static async Task<AdversaryScene> OpenAsync(EmulatedGoogle google, ISpreadsheets sheets, int seed)
    {
        google.Server.Admin.Troubles.Clear();
        var scene = new AdversaryScene(google, sheets, seed);
        await scene.AdoptAsync();
        await scene.sync.RunAsync(new(scene.id), SyncMode.Apply, null, default);
        scene.Watch();
        return scene;
    }

    /// <summary>One interleaving: a sync that a person keeps disturbing, a quiet one, and a look at what stands in the sheet.</summary>
    public async Task PlayAsync(int number)
    {
        if (random.Next(8) == 0)
        {
            await AdoptAsync();
        }

        person.Diary.Clear();
        Watch(busy: true);
        Act(1, shifting: false);
        await SyncAsync(random.Next(3) == 0 ? SyncMode.Apply : SyncMode.Accept);
        Watch();
        var quiet = await SyncAsync(SyncMode.Accept);
        await CheckAsync(number, quiet);
    }

    public void Close() => google.Server.Admin.Store.Remove(id);

    private async Task AdoptAsync()
    {
        google.Server.Admin.Troubles.Clear();
        try
        {
            await new Adoption(sheets, store.Object, Adopt.Plan).RunAsync(new(id), SyncMode.Apply, default);
        }
        catch (SheetsException)
        {
            // A tab is protected against the service: adopting is refused, and the workbook goes on as it is.
        }

        Shorten();
    }

    /// <summary>Takes spare rows off the service tabs: reading is faster, and pages outgrow their tabs, which costs a request of its own.</summary>
    private void Shorten()
    {
        foreach (var sheet in Current.Sheets.Where(s => s.RowCount > Rows && Current.Metadata.Exists(m => m.Key == ServiceMarks.TabKey && m.Location.SheetId == s.Id)))
        {
            google.Change(id, $$"""{"deleteDimension":{"range":{"sheetId":{{sheet.Id}},"dimension":"ROWS","startIndex":{{Rows}},"endIndex":{{sheet.RowCount}} } } }""");
        }
    }

    private void Watch(bool busy = false)
    {
        var troubles = google.Server.Admin.Troubles;
        troubles.Clear();
        troubles.Add(new TroubleOrder
        {
            Kind = "read", Times = null,
            PersonBefore = _ => ActIf(busy, 3),
            PersonAfter = _ =>
            {
                actsSinceRead = 0;
                ActIf(busy, 3);
            },
        });
        troubles.Add(new TroubleOrder
        {
            Kind = "write", Times = null,
            PersonBefore = _ =>
            {
                ActIf(busy, 2);
                before = Current;
            },
            PersonAfter = _ =>
            {
                Compare(before!, Current);
                ActIf(busy, 3);
            },
        });
    }

    private Workbook Current => google.Server.Admin.Find(id).Current;

    private void ActIf(bool busy, int oneIn)
    {
        if (busy)
        {
            Act(oneIn, shifting: true);
        }
    }

    private void Act(int oneIn, bool shifting)
    {
        if (random.Next(oneIn) == 0)
        {
            actsSinceRead++;
            person.Act(google.Server.Admin, id, shifting);
        }
    }

    private void Compare(Workbook was, Workbook now)
    {
        Writes++;
        Violations.AddRange(WriteWatch.Trespasses(was, now));
        foreach (var (sheetId, cell, text) in WriteWatch.Replaced(was, now))
        {
            if (actsSinceRead > 0)
            {
                Overtaken++;
            }
            else if (!IsServiceCell(sheetId, cell))
            {
                Violations.Add($"the note {text} stood beside no item and is gone");
            }
        }
    }

    /// <summary>Beside a header of a block or a recognised item, as the product read it.</summary>
    private bool IsServiceCell(int sheetId, CellAddress cell)
    {
        var (grid, decision) = latest!.Value;
        var title = grid.Sheets.First(s => s.SheetId == sheetId).Title;
        return decision.Reading.Tabs.Where(t => t.Tab == title).SelectMany(t => t.Blocks).Any(b => b.FirstRow == cell.Row)
            || decision.Ids.Any(i => i.Cell.SheetId == sheetId && i.Cell.Address.Row == cell.Row);
    }

    private Decision Remember(WorkbookGrid grid, KnownWorkbook known, DateTimeOffset now, DateOnly? today)
    {
        var decision = SyncEngine.Decide(grid, known, now, today);
        latest = (grid, decision);
        return decision;
    }

    private async Task<SyncRun?> SyncAsync(SyncMode mode)
    {
        try
        {
            var run = await sync.RunAsync(new(id), mode, null, default);
            Partial += run.Outcome == SyncOutcome.Partial ? 1 : 0;
            return run;
        }
        catch (SheetsException e) when (e.Fault == SheetsFault.Stale)
        {
            Stale++;
            return null;
        }
    }

    private async Task CheckAsync(int number, SyncRun? quiet)
    {
        var grid = (await sheets.ReadAsync(new(id), default)).Grid;
        var again = SyncEngine.Decide(grid, store.Known, clock.GetUtcNow());
        Violations.AddRange(again.Edits.Select(e => $"after a quiet sync {e.Tab}!{e.Address} holds «{e.Before}» instead of «{e.Value}»"));
        if (quiet is null)
        {
            Violations.Add("a quiet sync was refused");
        }

        var ids = again.Ids.Select(i => i.Id).ToList();
        Violations.AddRange(ids.GroupBy(i => i).Where(g => g.Count() > 1).Select(g => $"two items have the id {g.Key}"));
        Violations.AddRange(FromScratch(grid, again).Select(e => $"decided from scratch, {e.Tab}!{e.Address} should hold «{e.Value}» and holds «{e.Before}»"));
        if (Violations.Count > 0)
        {
            Violations.Add($"— seed and number {number}, after: {string.Join(" · ", person.Diary)}");
        }
    }

    /// <summary>
    /// What somebody who knows nothing of earlier syncs but first due dates would write. Where an item's id stands in no cell, it is made up
    /// anew, and due dates cannot be found by it: such workbooks are left out.
    /// </summary>
    private IEnumerable<CellEdit> FromScratch(WorkbookGrid grid, Decision known)
    {
        var scratch = SyncEngine.Decide(grid, KnownWorkbook.Nothing with { DueDates = store.Known.DueDates }, clock.GetUtcNow());
        return scratch.Ids.Select(i => i.Id).SequenceEqual(known.Ids.Select(i => i.Id)) ? scratch.Edits : [];
    }
}
