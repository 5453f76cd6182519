using System.Diagnostics;
using System.Reflection;

namespace SheetSync.Benchmarks.Compare;

/// <summary>Where a sync's time goes: how long each call of a port took, from call to answer. They may overlap.</summary>
internal sealed class Phases
{
    private readonly Dictionary<string, double> spent = new(StringComparer.Ordinal);

    public void Add(string phase, TimeSpan time)
    {
        lock (spent)
        {
            spent[phase] = spent.GetValueOrDefault(phase) + time.TotalMilliseconds;
        }
    }

    /// <summary>What was measured since the last call, in milliseconds.</summary>
    public IReadOnlyDictionary<string, double> Take()
    {
        lock (spent)
        {
            var taken = spent.ToDictionary(StringComparer.Ordinal);
            spent.Clear();
            return taken;
        }
    }

    /// <summary>The port with its calls timed.</summary>
    public T Around<T>(T inner)
        where T : class
    {
        var proxy = DispatchProxy.Create<T, Timed>();
        ((Timed)(object)proxy).Use(inner, this);
        return proxy;
    }

    /// <summary>Made by the runtime, which wants it open to it.</summary>
    public class Timed : DispatchProxy
    {
        private object inner = null!;
        private Phases phases = null!;

        internal void Use(object port, Phases told) => (inner, phases) = (port, told);

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
        {
            var start = Stopwatch.GetTimestamp();
            var result = targetMethod!.Invoke(inner, BindingFlags.DoNotWrapExceptions, null, args, null);
            if (result is Task task)
            {
                var name = targetMethod.Name.Replace("Async", "", StringComparison.Ordinal).ToLowerInvariant();
                _ = task.ContinueWith(_ => phases.Add(name, Stopwatch.GetElapsedTime(start)), default, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            }

            return result;
        }
    }
}
