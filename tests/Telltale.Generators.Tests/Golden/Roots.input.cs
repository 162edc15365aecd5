using System.Diagnostics;
using Telltale;

namespace Shop;

public abstract class Job
{
    [Traced(Name = "job.run", Kind = ActivityKind.Consumer, Parent = SpanParent.NewRootLinked, Exceptions = ExceptionDetail.TypeAndStack)]
    public abstract ref int Run(scoped System.ReadOnlySpan<char> name);

    public static int Run(Job job) => job.Run("nightly");
}
