using System.Collections;
using System.ComponentModel;

namespace Telltale;

/// <summary>
/// One call of an instrumented method that returns a stream: keeps what the arguments say until the stream is enumerated. Every enumeration
/// is a span of its own. Used by generated code.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class StreamCall
{
    private readonly Operation _operation;
    private readonly long _made = DateTime.UtcNow.Ticks;
    private StreamParts? _parts;

    internal StreamCall(Operation operation) => _operation = operation;

    /// <summary>Always: whether an enumeration is recorded is known when it begins.</summary>
    public bool IsRecording => true;

    /// <inheritdoc cref="IsRecording"/>
    public bool IsObserved => true;

    /// <inheritdoc cref="CallScope.Tag{T}(string, T)"/>
    public void Tag<T>(string name, T value) => Add(EntryKind.Tag, name, Boxes.Of(value));

    /// <inheritdoc cref="CallScope.TagText{T}(string, T)"/>
    public void TagText<T>(string name, T value) => Add(EntryKind.Tag, name, CallScope.TagText(value));

    /// <inheritdoc cref="CallScope.TagText(string, ReadOnlySpan{char})"/>
    public void TagText(string name, ReadOnlySpan<char> value) => Add(EntryKind.Tag, name, value.ToString());

    /// <summary>Records an attribute that samplers see.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="value">The value.</param>
    public void TagAtStart(string name, object? value) => (Parts.AtStart ??= []).Add(new(name, value));

    /// <inheritdoc cref="CallScope.Dimension{T}(string, T)"/>
    public void Dimension<T>(string name, T value) => Add(EntryKind.Dimension, name, Boxes.Of(value));

    /// <inheritdoc cref="CallScope.Baggage{T}(string, T)"/>
    public void Baggage<T>(string key, T value) => Add(EntryKind.Baggage, key, CallScope.TagText(value));

    /// <inheritdoc cref="CallScope.CorrelationId{T}(T)"/>
    public void CorrelationId<T>(T value) => Add(EntryKind.CorrelationId, "correlation.id", CallScope.TagText(value));

    /// <inheritdoc cref="CallScope.TagFails(Exception)"/>
    public void TagFails(Exception failure) => Tag("telltale.tag.error", failure.GetType().FullName);

    /// <summary>An exception filter: records that the call itself failed, before there was a stream.</summary>
    /// <param name="failure">The exception.</param>
    public bool Fails(Exception failure)
    {
        if (TakeEarly() is { } early)
        {
            early.Fails(failure);
            early.End();
            early.Exit();
            return false;
        }

        CallScope scope = Start(Made);
        scope.Fails(failure);
        scope.End();
        return false;
    }

    /// <summary>Leaves the call to its enumerations. One that was begun and gave nothing to enumerate is over.</summary>
    public void Leave()
    {
        if (_parts is { IsHandedOver: false } && TakeEarly() is { } early)
        {
            early.End();
            early.Exit();
        }
    }

    /// <summary>Records every enumeration of the stream.</summary>
    /// <param name="stream">What the method returned.</param>
    public IAsyncEnumerable<T> Watch<T>(IAsyncEnumerable<T> stream) =>
        stream is null ? stream! : new AsyncStreamEnumerator<T>(this, stream, reader: null, owner: null);

    /// <summary>Records the enumeration.</summary>
    /// <param name="enumerator">What the method returned.</param>
    public IAsyncEnumerator<T> Watch<T>(IAsyncEnumerator<T> enumerator) =>
        enumerator is null ? enumerator! : new AsyncStreamEnumerator<T>(this, enumerator, reader: null, owner: null);

    /// <summary>
    /// Records every enumeration of the sequence. A collection that is there already is returned as it is, and the call recorded.
    /// </summary>
    /// <param name="sequence">What the method returned.</param>
    public IEnumerable<T> Watch<T>(IEnumerable<T> sequence)
    {
        if (IsThere(sequence))
        {
            CallScope scope = Start(Made);
            scope.End();
            return sequence!;
        }

        return new Sequence<T>(this, sequence, reader: null, owner: null);
    }

    /// <summary>Records the enumeration.</summary>
    /// <param name="enumerator">What the method returned.</param>
    public IEnumerator<T> Watch<T>(IEnumerator<T> enumerator) =>
        enumerator is null ? enumerator! : new SequenceEnumerator<T>(this, enumerator, reader: null, owner: null);

    private DateTimeOffset Made => new(_made, TimeSpan.Zero);

    internal CallScope Start(DateTimeOffset startTime = default)
    {
        CallScope scope = IsLlm ? StartLlm(startTime) : _operation.Start(_parts?.AtStart, startTime);
        if (_parts?.Entries is { } entries)
        {
            Replay(entries, ref scope);
        }

        return scope;
    }

    private StreamParts Parts => _parts ??= new StreamParts();

    private static void Replay(List<StreamEntry> entries, ref CallScope scope)
    {
        foreach (StreamEntry entry in entries)
        {
            switch (entry.Kind)
            {
                case EntryKind.Tag:
                    scope.Tag(entry.Name, entry.Value);
                    break;
                case EntryKind.Dimension:
                    scope.Dimension(entry.Name, entry.Value);
                    break;
                case EntryKind.Baggage:
                    scope.Baggage(entry.Name, entry.Value);
                    break;
                case EntryKind.CorrelationId:
                    scope.CorrelationId(entry.Value);
                    break;
            }
        }
    }

    private static bool IsThere<T>(IEnumerable<T>? sequence) =>
        sequence is null or ICollection or ICollection<T> or IReadOnlyCollection<T> or string or IQueryable;

    private void Add(EntryKind kind, string name, object? value)
    {
        if (value is not null)
        {
            (Parts.Entries ??= []).Add(new StreamEntry(kind, name, value));
        }
    }
}
