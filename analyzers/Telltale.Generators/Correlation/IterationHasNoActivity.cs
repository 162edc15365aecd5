using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Telltale.Generators;

/// <summary>TELL4003: the rounds of a hosted service's loop, or of a timer, log or call out and have nothing to be correlated by.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IterationHasNoActivity() : CorrelationRule(CorrelationRules.IterationHasNoActivity)
{
    private const string Quartz = "Quartz.IJob";

    private protected override void Start(CompilationStartAnalysisContext context)
    {
        context.RegisterSyntaxNodeAction(
            LookAtLoop, SyntaxKind.WhileStatement, SyntaxKind.ForStatement, SyntaxKind.DoStatement, SyntaxKind.ForEachStatement);
        context.RegisterOperationAction(static operation => LookAtTimer(operation, (IObjectCreationOperation)operation.Operation), OperationKind.ObjectCreation);
        context.RegisterOperationAction(static operation => LookAtTick(operation, (IEventAssignmentOperation)operation.Operation), OperationKind.EventAssignment);
        if (IsHostOfJobs(context.Compilation))
        {
            context.RegisterSymbolAction(static symbol => LookAtJob(symbol, (INamedTypeSymbol)symbol.Symbol), SymbolKind.NamedType);
        }
    }

    // Only the program itself knows whether its jobs are instrumented.
    private static bool IsHostOfJobs(Compilation compilation) =>
        compilation.Options.OutputKind is OutputKind.ConsoleApplication or OutputKind.WindowsApplication
        && compilation.GetTypeByMetadataName(Quartz) is not null
        && !compilation.ReferencedAssemblyNames.Any(static reference => reference.Name is "OpenTelemetry.Instrumentation.Quartz");

    private static void LookAtLoop(SyntaxNodeAnalysisContext context)
    {
        StatementSyntax loop = (StatementSyntax)context.Node;
        if (Loops.IsEndless(loop) && context.ContainingSymbol is IMethodSymbol { ContainingType: { } type } method
            && (Origin.IsHosted(type) || (IsPeriodic(loop) && !Origin.IsRequest(type))) && Loops.BodyOf(loop) is { } body && !IsInner(loop) && !IsWithin(loop))
        {
            SyntaxToken word = loop.GetFirstToken();
            Report(
                context.ReportDiagnostic, DeedReader.Of(body, type), word.IsKind(SyntaxKind.AwaitKeyword) ? word.GetNextToken().GetLocation() : word.GetLocation(),
                $"{type.Name}.{method.Name}");
        }
    }

    private static bool IsPeriodic(StatementSyntax loop) =>
        loop is WhileStatementSyntax { Condition: var condition } && condition.ToString().IndexOf("WaitForNextTickAsync", StringComparison.Ordinal) >= 0;

    // while (await reader.WaitToReadAsync()) while (reader.TryRead(out item)): the outer one is told.
    private static bool IsInner(StatementSyntax loop) => loop.Ancestors()
        .TakeWhile(static node => node is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
        .OfType<StatementSyntax>().Any(Loops.IsEndless);

    private static bool IsWithin(SyntaxNode loop) => loop.Ancestors().OfType<UsingStatementSyntax>().Any(static held =>
        (DeedReader.Of((SyntaxNode?)held.Declaration ?? held.Expression, null, hops: 0) & Deeds.SetsContext) != 0);

    private static void LookAtTimer(OperationAnalysisContext context, IObjectCreationOperation creation)
    {
        if (creation.Type is { Name: "Timer" } type && type.Is("System.Threading.Timer") && creation.Arguments.Length > 0
            && Timers.IsPeriodic(creation) && BelongsToNobody(context.ContainingSymbol))
        {
            LookAtCallback(context, creation.Arguments[0].Value, creation.Arguments[0].Syntax);
        }
    }

    // timer.Elapsed += …
    private static void LookAtTick(OperationAnalysisContext context, IEventAssignmentOperation assignment)
    {
        if (assignment is { Adds: true, EventReference: IEventReferenceOperation { Event: { Name: "Elapsed" } elapsed } } && elapsed.ContainingType.Is("System.Timers.Timer")
            && BelongsToNobody(context.ContainingSymbol))
        {
            LookAtCallback(context, assignment.HandlerValue, assignment.HandlerValue.Syntax);
        }
    }

    // What an ordinary method starts may well belong to the work that called it.
    private static bool BelongsToNobody(ISymbol containing) => Origin.IsHosted(containing.ContainingType)
        || (containing is IFieldSymbol or IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor }
            && !Origin.IsRequest(containing.ContainingType));

    private static void LookAtCallback(OperationAnalysisContext context, IOperation callback, SyntaxNode where)
    {
        bool isOurs = callback.DescendantsAndSelf().OfType<IMethodReferenceOperation>().Any(static reference => Annotations.Of(reference.Method).Exists);
        if (!isOurs && Origin.Run(callback, context.ContainingSymbol) is { } run)
        {
            Report(
                context.ReportDiagnostic, DeedReader.Of(run.Body, run.Type), where.GetLocation(),
                run.Name == "the delegate" ? $"{context.ContainingSymbol.ContainingType.Name}'s timer" : $"{run.Type?.Name}.{run.Name}");
        }
    }

    private static void LookAtJob(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        if (type is { TypeKind: TypeKind.Class, IsAbstract: false } && type.AllInterfaces.Any(static contract => contract.Is(Quartz))
            && type.GetMembers("Execute").OfType<IMethodSymbol>().FirstOrDefault(static method => !method.IsStatic) is { } execute
            && !Annotations.Of(execute).Exists && DeedReader.BodyOf(execute) is { } body)
        {
            Report(context.ReportDiagnostic, DeedReader.Of(body, type), execute.Locations[0], $"{type.Name}.{execute.Name}");
        }
    }

    private static void Report(Action<Diagnostic> report, Deeds deeds, Location where, string what)
    {
        if ((deeds & Deeds.Tells) != 0 && (deeds & Deeds.IsCorrelated) == 0)
        {
            report(Diagnostic.Create(CorrelationRules.IterationHasNoActivity, where, what, DeedReader.Words(deeds)));
        }
    }
}
