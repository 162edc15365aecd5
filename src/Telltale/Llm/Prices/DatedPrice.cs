using System.Globalization;

namespace Telltale;

/// <summary>A price that holds from a day on, or in some hours of each day, in UTC.</summary>
internal readonly struct DatedPrice
{
    private readonly DateTime _since;
    private readonly TimeSpan _from;
    private readonly TimeSpan _to;

    private DatedPrice(LlmPrice? price, DateTime since, TimeSpan from, TimeSpan to) =>
        (Price, _since, _from, _to) = (price, since, from, to);

    public LlmPrice? Price { get; }

    /// <summary>Reads <c>2026-03-13</c>, or <c>16:30-00:30</c>, which may span midnight.</summary>
    public static DatedPrice Read(string when, LlmPrice? price)
    {
        if (when.Contains(':'))
        {
            TimeSpan from = TimeSpan.ParseExact(when.AsSpan(0, 5), @"hh\:mm", CultureInfo.InvariantCulture);
            TimeSpan to = TimeSpan.ParseExact(when.AsSpan(6), @"hh\:mm", CultureInfo.InvariantCulture);
            return new DatedPrice(price, default, from, to);
        }

        DateTime since = DateTime.ParseExact(when, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new DatedPrice(price, since, default, default);
    }

    public bool HoldsAt(DateTime utc)
    {
        if (_from == _to)
        {
            return utc >= _since;
        }

        TimeSpan time = utc.TimeOfDay;
        return _from < _to ? time >= _from && time < _to : time >= _from || time < _to;
    }
}
