// Listeners hear the whole process: tests at the same time would hear each other.
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]
