using System;
using System.Collections.Generic;
using Microsoft.Extensions.Logging;
using Telltale;

namespace Shop;

public interface IEntity
{
    int Id { get; }

    [Sensitive] string Name { get; }
}

public static partial class Log<TKey>
    where TKey : struct, IFormattable
{
    [LogEvent(LogLevel.Debug, "{Key} {Entity} {Others}")]
    public static partial void Stored<T>(ILogger log, TKey key, T entity, List<T> others)
        where T : class, IEntity;
}
