namespace Telltale.Generators;

/// <summary>Which parameters of a method go to which kind of sink. Of several kinds the first is kept: one finding for each argument.</summary>
internal readonly struct HandedParameters
{
    private readonly SinkKind[]? _kinds;

    private HandedParameters(SinkKind[] kinds, ulong set)
    {
        _kinds = kinds;
        Set = set;
    }

    private ulong Set { get; }

    internal SinkKind? Of(int ordinal) =>
        ordinal < 64 && (Set & (1UL << ordinal)) != 0 ? _kinds![ordinal] : null;

    internal HandedParameters With(SinkKind kind, ulong parameters)
    {
        ulong added = parameters & ~Set;
        if (added == 0)
        {
            return this;
        }

        SinkKind[] kinds = _kinds is null ? new SinkKind[64] : (SinkKind[])_kinds.Clone();
        for (int i = 0; i < 64; i++)
        {
            if ((added & (1UL << i)) != 0)
            {
                kinds[i] = kind;
            }
        }

        return new HandedParameters(kinds, Set | added);
    }

    internal HandedParameters Without(int ordinal) =>
        Of(ordinal) is null ? this : new HandedParameters(_kinds!, Set & ~(1UL << ordinal));
}
