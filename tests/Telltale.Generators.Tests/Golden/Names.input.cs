using System;
using System.Diagnostics;
using Telltale;

namespace Shop.@event;

public class @class
{
    [Traced, Obsolete("Use another.")]
    public int @await([Tag] int self, int scope, string? @string = "\"x\"") => self;

    [Traced]
    public int @await(long value) => 1;

    [Traced, Conditional("DEBUG_ONLY")]
    public void Note()
    {
    }

    public int Run() => @await(1, 2) + @await(3L);
}
