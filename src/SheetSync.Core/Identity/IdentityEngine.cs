using System.Runtime.InteropServices;
using SheetSync.Core.Grid;
using SheetSync.Core.Plan;
using SheetSync.Core.Reading.Vocabulary;

namespace SheetSync.Core.Identity;

/// <summary>An item as this reading found it, before it has an id.</summary>
/// <param name="Title">Empty for a row of figures without a name.</param>
/// <param name="TypedId">The text of its ⚙ ID cell; null where blank or without such a column.</param>
public sealed record SeenItem(ItemKind Kind, string Department, string Title, string? Parent, string? TypedId, CellRef Cell);

public enum IdReason
{
    /// <summary>The id stands beside the content it is known by.</summary>
    Unchanged,

    /// <summary>The id stands beside changed content: the row was reworded.</summary>
    Reworded,

    /// <summary>The id cell was blank or held another id; the content is known.</summary>
    Recovered,

    /// <summary>The id beside it is none of this row's and its whole content is not known, but the content is close to that of one item that is missing.</summary>
    Resembles,

    /// <summary>An id that is not known here is kept as typed.</summary>
    Adopted,

    /// <summary>The row carried an id that belongs to another row.</summary>
    Copied,

    New,
}

/// <param name="Typed">What stood in the ⚙ ID cell.</param>
public sealed record IdAssignment(ItemId Id, string? Typed, IdReason Reason, CellRef Cell);

/// <param name="Assignments">One for each item seen, in its order; no two share an id.</param>
public sealed record Identification(IReadOnlyList<IdAssignment> Assignments, KnownItems Known);

/// <summary>
/// Gives every item its id (domain.md §4). Content that is known, or resembles what is known, wins over the id beside it; then the id beside it; then a new one.
/// Pure and total: any typed ids, however copied, swapped or wiped, yield distinct ids.
/// </summary>
public static class IdentityEngine
{
    public static Identification Identify(IReadOnlyList<SeenItem> seen, KnownItems known) => new Matching(seen, known).Run();

    private sealed class Matching
    {
        /// <summary>Common words over all words of two titles, 0–1.</summary>
        private const double LeastResemblance = 0.5;

        private const int MostSharing = 50;

        private readonly IReadOnlyList<SeenItem> seen;
        private readonly TextKey?[] keys;
        private readonly HashSet<string> present;
        private readonly ItemId?[] typed;
        private readonly IdAssignment?[] given;
        private readonly KnownItems known;
        private readonly Dictionary<ItemId, KnownItem> free;
        private readonly HashSet<ItemId> taken;
        private readonly Dictionary<string, string> prefixes;
        private readonly Dictionary<string, int> counters;

        public Matching(IReadOnlyList<SeenItem> seen, KnownItems known)
        {
            this.seen = seen;
            this.known = known;
            keys = new TextKey?[seen.Count];
            present = Departments(seen);
            typed = [.. seen.Select(s => ItemIds.Parse(s.TypedId)?.Id)];
            given = new IdAssignment?[seen.Count];
            taken = new HashSet<ItemId>(seen.Count);
            free = new Dictionary<ItemId, KnownItem>(known.Items.Count);
            foreach (var item in known.Items)
            {
                free.TryAdd(item.Id, item);
            }

            prefixes = new Dictionary<string, string>(known.Prefixes);
            counters = new Dictionary<string, int>(known.Counters);
        }

        public Identification Run()
        {
            MatchIdAndContent();
            MatchContent();
            MatchId(LeastResemblance);
            MatchResemblance();
            MatchId(0);
            AdoptUnknownIds();
            RaiseCounters();
            GiveNewIds();
            var items = new KnownItem[seen.Count];
            for (var i = 0; i < items.Length; i++)
            {
                items[i] = new KnownItem(given[i]!.Id, seen[i].Kind, seen[i].Department, seen[i].Title, seen[i].Parent);
            }

            return new Identification(given!, new KnownItems(items, prefixes, counters));
        }

        /// <summary>Items come department by department.</summary>
        private static HashSet<string> Departments(IReadOnlyList<SeenItem> seen)
        {
            var departments = new HashSet<string>(StringComparer.Ordinal);
            string? last = null;
            foreach (var item in seen)
            {
                if (!ReferenceEquals(item.Department, last))
                {
                    departments.Add(last = item.Department);
                }
            }

            return departments;
        }

        /// <summary>Asked for only where something is known to compare it with.</summary>
        private TextKey Key(int i) => keys[i] ??= Normal.Normalize(seen[i].Title);

        private bool IsOpen(int i) => given[i] is null;

        private void Give(int i, ItemId id, IdReason reason)
        {
            given[i] = new IdAssignment(id, seen[i].TypedId, reason, seen[i].Cell);
            free.Remove(id);
            taken.Add(id);
        }

        /// <summary>The row whose content still matches keeps its id; of two that do, the one in its old place among its parents.</summary>
        private void MatchIdAndContent()
        {
            var nearest = new Dictionary<ItemId, int>(seen.Count);
            for (var i = 0; i < seen.Count; i++)
            {
                if (typed[i] is { } id && free.TryGetValue(id, out var item) && SameContent(i, item))
                {
                    ref var row = ref CollectionsMarshal.GetValueRefOrAddDefault(nearest, id, out var isClaimed);
                    row = isClaimed && Nearness(row, item) >= Nearness(i, item) ? row : i;
                }
            }

            foreach (var (id, row) in nearest)
            {
                Give(row, id, IdReason.Unchanged);
            }
        }

        private void MatchContent()
        {
            if (free.Count == 0)
            {
                return;
            }

            var rows = Enumerable.Range(0, seen.Count).Where(i => IsOpen(i) && !Key(i).IsEmpty).ToLookup(i => (seen[i].Kind, Key(i)));
            var items = free.Values.ToLookup(k => (k.Kind, Normal.Normalize(k.Title)));
            foreach (var group in rows)
            {
                Pair([.. group], [.. items[group.Key]]);
            }
        }

        /// <summary>Pairs rows and known items of one title where it is unambiguous: in the same place, then in the same department, then anywhere.</summary>
        private void Pair(List<int> rows, List<KnownItem> items)
        {
            for (var nearness = 2; nearness >= 0 && rows.Count > 0 && items.Count > 0; nearness--)
            {
                foreach (var item in items.ToList())
                {
                    var near = rows.Where(i => Nearness(i, item) >= nearness).ToList();
                    var rivals = items.Count(other => near.Count > 0 && Nearness(near[0], other) >= nearness);
                    if (near.Count == 1 && rivals == 1)
                    {
                        Give(near[0], item.Id, IdReason.Recovered);
                        rows.Remove(near[0]);
                        items.Remove(item);
                    }
                }
            }

            PairInOrder(rows, items);
        }

        /// <summary>
        /// Rows alike in title and place, as many as are known and none with an id: they stay what they are, in their order. Else a sheet that
        /// was not adopted would have other ids for them at every sync.
        /// </summary>
        private void PairInOrder(List<int> rows, List<KnownItem> items)
        {
            if (rows.Count == 0 || items.Count == 0)
            {
                return;
            }

            var places = items.ToLookup(item => (item.Department, Normal.Normalize(item.Parent)));
            foreach (var alike in rows.GroupBy(i => (seen[i].Department, Normal.Normalize(seen[i].Parent))))
            {
                var former = places[alike.Key].ToList();
                if (former.Count != alike.Count() || alike.Any(i => typed[i] is not null))
                {
                    continue;
                }

                foreach (var (i, item) in alike.Zip(former))
                {
                    Give(i, item.Id, IdReason.Recovered);
                }
            }
        }

        /// <summary>
        /// The id beside changed content: first where the content still resembles the known one, so that ids swapped or misplaced and a title
        /// reworded at once go by the content; in the end whatever stands beside it.
        /// </summary>
        private void MatchId(double least)
        {
            var claims = Enumerable.Range(0, seen.Count)
                .Where(i => IsOpen(i) && typed[i] is { } id && free.TryGetValue(id, out var item) && item.Kind == seen[i].Kind)
                .GroupBy(i => typed[i]!.Value);
            foreach (var claim in claims.ToList())
            {
                var words = Normal.Normalize(free[claim.Key].Title).Words;
                var best = claim.MaxBy(i => Similarity(Key(i).Words, words));
                if (Similarity(Key(best).Words, words) >= least)
                {
                    Give(best, claim.Key, IdReason.Reworded);
                }
            }
        }

        /// <summary>
        /// A row that lost its id, or has another's, and was reworded at once: the missing item that it resembles most, where each is the other's best by a margin.
        /// </summary>
        private void MatchResemblance()
        {
            if (free.Count == 0)
            {
                return;
            }

            var rows = Enumerable.Range(0, seen.Count).Where(i => IsOpen(i) && !Key(i).IsEmpty).ToList();
            var candidates = Resembling(rows);
            foreach (var pair in candidates)
            {
                var rivals = candidates.Count(other => (other.Row == pair.Row || other.Item == pair.Item) && other.Similarity >= pair.Similarity);
                if (rivals == 1)
                {
                    Give(pair.Row, pair.Item.Id, IdReason.Resembles);
                }
            }
        }

        /// <summary>
        /// Rows and missing items that share at least half of their words. Words that many items have lead nowhere and are not followed,
        /// so that a plan replaced as a whole takes no time.
        /// </summary>
        private List<(int Row, KnownItem Item, double Similarity)> Resembling(List<int> rows)
        {
            if (free.Count == 0 || rows.Count == 0)
            {
                return [];
            }

            var words = free.Values.ToDictionary(k => k.Id, k => Normal.Normalize(k.Title).Words);
            var byWord = free.Values.SelectMany(k => words[k.Id].Distinct().Select(word => (word, k))).ToLookup(p => p.word, p => p.k, StringComparer.Ordinal);
            var pairs = from i in rows
                        let own = Key(i).Words
                        from item in own.Where(byWord.Contains).Select(w => byWord[w]).Where(items => items.Count() <= MostSharing).SelectMany(items => items).Distinct()
                        where item.Kind == seen[i].Kind
                        let similarity = Similarity(own, words[item.Id])
                        where similarity >= LeastResemblance
                        select (i, item, similarity);
            return [.. pairs];
        }

        /// <summary>An id in our form that nobody has: from a lost store, or a file. It is kept.</summary>
        private void AdoptUnknownIds()
        {
            HashSet<ItemId>? everKnown = null;
            for (var i = 0; i < seen.Count; i++)
            {
                if (IsOpen(i) && typed[i] is { } id && !taken.Contains(id) && !(everKnown ??= [.. known.Items.Select(k => k.Id)]).Contains(id))
                {
                    Give(i, id, IdReason.Adopted);
                }
            }
        }

        private void RaiseCounters()
        {
            foreach (var id in taken.Concat(free.Keys))
            {
                if (ItemIds.Parse(id.Value) is { } parsed)
                {
                    counters[parsed.Prefix] = Math.Max(counters.GetValueOrDefault(parsed.Prefix), parsed.Number);
                }
            }
        }

        private void GiveNewIds()
        {
            // Items come department by department: its prefix is looked up once.
            string? department = null;
            var prefix = "";
            for (var i = 0; i < seen.Count; i++)
            {
                if (!IsOpen(i))
                {
                    continue;
                }

                if (!ReferenceEquals(seen[i].Department, department))
                {
                    department = seen[i].Department;
                    prefix = PrefixOf(department);
                }

                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(counters, prefix, out _);
                Give(i, ItemIds.Make(prefix, ++number), typed[i] is null ? IdReason.New : IdReason.Copied);
            }
        }

        private string PrefixOf(string department)
        {
            if (!prefixes.TryGetValue(department, out var prefix))
            {
                prefix = PrefixBeforeRename(department) ?? ItemIds.NewPrefix(department, prefixes.Values);
                prefixes.Add(department, prefix);
            }

            return prefix;
        }

        /// <summary>The prefix of a department that is gone, where most of the items here carry it: it was renamed.</summary>
        private string? PrefixBeforeRename(string department)
        {
            var gone = prefixes.Keys.Where(name => !present.Contains(name)).Select(name => prefixes[name]).ToHashSet(StringComparer.Ordinal);
            if (gone.Count == 0)
            {
                return null;
            }

            var here = Enumerable.Range(0, seen.Count).Where(i => seen[i].Department == department).ToList();
            return here.Where(i => given[i] is not null)
                .Select(i => ItemIds.Parse(given[i]!.Id.Value)!.Value.Prefix)
                .Where(gone.Contains)
                .GroupBy(p => p)
                .Where(g => g.Count() * 2 > here.Count)
                .Select(g => g.Key)
                .FirstOrDefault();
        }

        private bool SameContent(int i, KnownItem item) => seen[i].Kind == item.Kind && (seen[i].Title == item.Title || Key(i) == Normal.Normalize(item.Title));

        /// <summary>2 in the same department under the same parent, 1 in the same department, else 0.</summary>
        private int Nearness(int i, KnownItem item) =>
            seen[i].Department != item.Department ? 0 : seen[i].Parent == item.Parent || Normal.Normalize(seen[i].Parent) == Normal.Normalize(item.Parent) ? 2 : 1;

        private static double Similarity(string[] a, string[] b)
        {
            if (a.Length == 0 || b.Length == 0)
            {
                return 0;
            }

            var common = a.Intersect(b).Count();
            return (double)common / a.Union(b).Count();
        }
    }
}
