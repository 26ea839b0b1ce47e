namespace PartnerSupport.InProcess;

/// <summary>Every parameter of every cmdlet with everything that it can be given: an outcome, or an error that says what is wrong.</summary>
public sealed class BindingTests(ModuleShell module) : IClassFixture<ModuleShell>
{
    private const string Description = "Reproduced twice today with two users; the steps are in our runbook 14.";

    /// <summary>Words that decide something: one that means nothing must not become what is meant when nothing is said.</summary>
    private static readonly Dictionary<string, string> Words = new()
    {
        ["Service"] = "ServiceUnknown",
        ["Category"] = "CategoryUnknown",
        ["Severity"] = "SeverityUnknown",
        ["BusinessImpact"] = "BusinessImpactUnknown",
        ["Channel"] = "ChannelUnknown",
        ["OnDuplicate"] = "OnDuplicateUnknown",
        ["PreferredContactMethod"] = "ContactMethodUnknown",
        ["Language"] = "LanguageUnknown",
        ["EscalationCriterion"] = "EscalationCriterionUnknown",
        ["ProblemStartTime"] = "ProblemStartTimeInvalid",
        ["SubscriptionId"] = "SubscriptionIdInvalid",
        ["Customer"] = "CustomerNotFound",
    };

    /// <summary>What a cmdlet must have beside the argument that is tried, so that the try gets past the binder.</summary>
    private static readonly Dictionary<string, Dictionary<string, object>> Beside = new()
    {
        ["New-CspSupportRequest"] = Row("Title", "A title").Properties.ToDictionary(cell => cell.Name, cell => cell.Value),
        ["Test-CspSupportRequest"] = Row("Title", "A title").Properties.ToDictionary(cell => cell.Name, cell => cell.Value),
        ["Set-CspSupportContact"] = new() { ["Name"] = "mine" },
        // It waits as long as nobody says otherwise.
        ["Wait-CspSupportRequest"] = new() { ["Timeout"] = 1 },
    };

    [Fact]
    public void Any_argument_of_any_cmdlet_ends_in_an_output_or_in_an_error_that_is_ours_or_the_binders()
    {
        var tried = 0;
        var faults = new List<string>();
        foreach (var command in module.Commands().Where(command => command.Name is not ("Connect-CspSupport" or "Disconnect-CspSupport")))
        {
            foreach (var parameter in command.Parameters.Values.Where(IsOwn))
            {
                foreach (var (kind, value) in Values.All)
                {
                    tried++;
                    faults.AddRange(Faults(command, parameter, value).Select(fault => $"{command.Name} -{parameter.Name} with {kind}: {fault}"));
                }
            }
        }

        Assert.True(tried > 1500, $"Only {tried} arguments were tried.");
        Assert.True(faults.Count == 0, $"{faults.Count} of {tried}:\n{string.Join('\n', faults.Take(60))}");
    }

    [Fact]
    public void Any_cell_in_any_column_that_is_a_parameter_gives_its_row_exactly_one_outcome()
    {
        var faults = new List<string>();
        foreach (var column in Columns())
        {
            foreach (var (kind, value) in Values.All)
            {
                var (outputs, errors) = Review(column, value);
                if (outputs + errors.Count != 1)
                    faults.Add($"{column} with {kind}: {outputs} outputs, {errors.Count} errors");
                faults.AddRange(errors.Where(error => !IsOurs(error)).Select(error => $"{column} with {kind}: {error.FullyQualifiedErrorId}: {error}"));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(60)));
    }

    [Fact]
    public void A_word_that_means_nothing_is_refused_by_its_name_and_no_default_is_taken()
    {
        foreach (var (column, id) in Words)
        {
            foreach (var kind in new[] { "junk", "an exception", "a list", "a hashtable" })
            {
                if (column == "Customer" && kind != "junk")
                    continue;
                using var shell = module.Shell();
                var refused = Assert.Single(Report(shell, Row(column, Values.All[kind])).Errors);
                Assert.Contains(id, Ids(refused));
            }
        }
    }

    [Fact]
    public void What_a_cell_says_is_refused_or_kept_and_never_dropped()
    {
        const string Said = "Zq-42x";
        var dropped = new List<string>();
        // A key shows in nothing but in what its second row does, which the next test looks at.
        foreach (var column in Columns().Where(column => column != "IdempotencyKey"))
        {
            using var shell = module.Shell();
            var row = Row(column, Said);
            // A format says something only of a date.
            if (column == "DateFormat")
                row.Properties.Add(new PSNoteProperty("ProblemStartTime", "20.11.2026"));
            var (outputs, errors) = Report(shell, row);
            if (errors.Count == 0 && !outputs.Any(output => PSSerializer.Serialize(output, 6).Contains(Said, StringComparison.OrdinalIgnoreCase)))
                dropped.Add(column);
        }

        Assert.Empty(dropped);
    }

    [Fact]
    public void Two_rows_with_one_key_are_one_request()
    {
        var key = $"night-shift-{Guid.NewGuid()}";
        using var shell = module.Shell();
        var row = Row("IdempotencyKey", key);
        shell.AddCommand("New-CspSupportRequest").AddParameter("WarningAction", ActionPreference.SilentlyContinue);

        var references = shell.Invoke(new[] { row, row }).Select(request => request.Properties["Reference"].Value).ToList();

        Assert.Empty(shell.Streams.Error);
        Assert.Equal(2, references.Count);
        Assert.Single(references.Distinct());
    }

    private static IEnumerable<string> Ids(ErrorRecord refused)
    {
        dynamic error = refused.Exception;
        yield return (string)error.Id;
        foreach (var finding in error.Findings)
            yield return (string)finding.Id;
    }

    private IEnumerable<string> Columns() =>
        module
            .Commands()
            .Single(command => command.Name == "New-CspSupportRequest")
            .Parameters.Values.Where(parameter => parameter.ParameterSets.Values.Any(set => set.ValueFromPipelineByPropertyName))
            .SelectMany(parameter => parameter.Aliases.Prepend(parameter.Name));

    private (int Outputs, IReadOnlyList<ErrorRecord> Errors) Review(string column, object? value)
    {
        using var shell = module.Shell();
        var (outputs, errors) = Report(shell, Row(column, value));
        return (outputs.Count, errors);
    }

    private static (IReadOnlyList<PSObject> Outputs, IReadOnlyList<ErrorRecord> Errors) Report(PowerShell shell, PSObject row)
    {
        shell.AddCommand("New-CspSupportRequest").AddParameter("WarningAction", ActionPreference.SilentlyContinue);
        return ([.. shell.Invoke(new[] { row })], [.. shell.Streams.Error]);
    }

    private static PSObject Row(string column, object? value)
    {
        var row = new PSObject();
        var cells = new Dictionary<string, object?>
        {
            [column is "TenantId" or "CustomerId" ? column : "Customer"] = "Contoso",
            ["Service"] = column == "SubscriptionId" ? "Azure" : "Office365",
            ["Severity"] = "C",
            ["Title"] = $"Row {Guid.NewGuid()}",
            ["Description"] = Description,
            [column] = value,
        };
        foreach (var (name, cell) in cells)
            row.Properties.Add(new PSNoteProperty(name, cell));
        return row;
    }

    private IEnumerable<string> Faults(CmdletInfo command, ParameterMetadata parameter, object? value)
    {
        using var shell = module.Shell();
        shell.AddCommand(command).AddParameter("WarningAction", ActionPreference.SilentlyContinue);
        // Nothing is opened, filed or stored, whatever the argument means.
        if (command.Parameters.ContainsKey("WhatIf"))
            shell.AddParameter("WhatIf");
        shell.AddParameter(parameter.Name, value);
        foreach (var (name, beside) in Beside.GetValueOrDefault(command.Name) ?? [])
        {
            if (name != parameter.Name)
                shell.AddParameter(name, beside);
        }

        try
        {
            shell.Invoke();
        }
        catch (ParameterBindingException)
        {
            // The binder's own word, which names the parameter: another type, or a second parameter that must be there.
            return [];
        }
        catch (RuntimeException thrown) when (IsOurs(thrown.ErrorRecord))
        {
            return [];
        }
        catch (Exception thrown)
        {
            return [$"{thrown.GetType().Name}: {thrown.Message}"];
        }

        return shell.Streams.Error.Where(error => !IsOurs(error)).Select(error => $"{error.FullyQualifiedErrorId}: {error}");
    }

    private static bool IsOwn(ParameterMetadata parameter) =>
        !Cmdlet.CommonParameters.Contains(parameter.Name) && !Cmdlet.OptionalCommonParameters.Contains(parameter.Name);

    private static bool IsOurs(ErrorRecord error) =>
        error.Exception.GetType().FullName == "PartnerSupport.SupportException"
        && !error.FullyQualifiedErrorId.StartsWith("UnexpectedError", StringComparison.Ordinal);
}
