using System.Numerics;

namespace SheetSync.Core.Tests.Rollups;

/// <summary>An exact fraction for the oracle; not reduced unless it grows long.</summary>
internal readonly record struct Ratio(BigInteger Top, BigInteger Bottom) : IComparable<Ratio>
{
    public bool IsZero => Top.IsZero;

    public static Ratio Of(int value) => new(value, 1);

    public static Ratio Of(decimal value)
    {
        var bits = decimal.GetBits(value);
        var scale = (bits[3] >> 16) & 0xFF;
        return new(new BigInteger(value * Power(scale)), BigInteger.Pow(10, scale));
    }

    public Ratio Abs() => new(BigInteger.Abs(Top), Bottom);

    public static Ratio operator +(Ratio a, Ratio b) => Make(a.Top * b.Bottom + b.Top * a.Bottom, a.Bottom * b.Bottom);

    public static Ratio operator -(Ratio a, Ratio b) => Make(a.Top * b.Bottom - b.Top * a.Bottom, a.Bottom * b.Bottom);

    public static Ratio operator *(Ratio a, Ratio b) => Make(a.Top * b.Top, a.Bottom * b.Bottom);

    public static Ratio operator /(Ratio a, Ratio b) =>
        b.Top.Sign < 0 ? Make(-a.Top * b.Bottom, a.Bottom * -b.Top) : Make(a.Top * b.Bottom, a.Bottom * b.Top);

    public static bool operator >(Ratio a, Ratio b) => a.CompareTo(b) > 0;

    public static bool operator <(Ratio a, Ratio b) => a.CompareTo(b) < 0;

    public static bool operator >=(Ratio a, Ratio b) => a.CompareTo(b) >= 0;

    public static bool operator <=(Ratio a, Ratio b) => a.CompareTo(b) <= 0;

    public int CompareTo(Ratio other) => (Top * other.Bottom).CompareTo(other.Top * Bottom);

    /// <summary>Equal within 10⁻¹⁵ of its size: decimals hold 28 digits, figures of 10¹⁵ among them.</summary>
    public bool IsNear(decimal value)
    {
        var difference = (this - Of(value)).Abs();
        return difference * Of(1_000_000_000) * Of(1_000_000) <= (Abs() > Of(1) ? Abs() : Of(1));
    }

    public override string ToString() => $"{(double)Top / (double)Bottom:R}";

    private static decimal Power(int scale)
    {
        var power = 1m;
        for (var i = 0; i < scale; i++)
        {
            power *= 10;
        }

        return power;
    }

    private static Ratio Make(BigInteger top, BigInteger bottom)
    {
        if (bottom.GetBitLength() < 64)
        {
            return new(top, bottom);
        }

        var divisor = BigInteger.GreatestCommonDivisor(top, bottom);
        return new(top / divisor, bottom / divisor);
    }
}
