using System;
using System.ComponentModel.DataAnnotations;
using Telltale;

namespace Shop;

public partial record Person(int Id, [Sensitive] string Name, [property: EmailAddress] string Mail);

public sealed partial record Employee(int Id, string Name, string Mail, [Sensitive(DataKind.Financial)] decimal Salary) : Person(Id, Name, Mail);

public readonly partial record struct Place([Sensitive(DataKind.Location)] double Latitude, DateOnly On);
