using BenchmarkDotNet.Attributes;
using PartnerSupport.Host;

namespace PartnerSupport.Benchmarks;

/// <summary>The core's hot paths, each in a connected sandbox whose facts are read already.</summary>
[MemoryDiagnoser]
public class DeskBenchmarks
{
    private static readonly ContactInput LookAlike = new()
    {
        Name = "Ana Moreno",
        Email = "ana.moreno@rełecloud.example",
        Phone = "+34 91 555 0134",
    };
    private SupportSession _session = null!;
    private CspCustomer _customer = null!;
    private int _filed;

    [GlobalSetup]
    public async Task ConnectAsync()
    {
        _session = await new SupportHost().ConnectAsync(new ConnectRequest { Sandbox = true }, CancellationToken.None);
        _customer = await _session.Desk.Customers.ResolveAsync("Contoso");
        await JudgeContactAsync();
    }

    [GlobalCleanup]
    public async Task DisconnectAsync() => await _session.DisposeAsync();

    /// <summary>Is this contact ours? Facts are cached: what is left is canonical forms, rules and the look-alike check.</summary>
    [Benchmark]
    public Task<ContactVerdict> JudgeContactAsync() => _session.Desk.Contacts.JudgeAsync(LookAlike, _customer);

    /// <summary>The review without network, as -WhatIf shows it.</summary>
    [Benchmark]
    public Task<RequestReview> PreviewAsync() => _session.Desk.Filing.PreviewAsync(Draft("Mail is late"));

    /// <summary>A hand-off from review to ledger, every look-up answered by the sandbox.</summary>
    [Benchmark]
    public Task<SupportRequest> HandOverAsync() => _session.Desk.Filing.SubmitAsync(Draft($"Mail is late {_filed++}"));

    private static SupportRequestDraft Draft(string title) =>
        new()
        {
            Customer = "Contoso",
            Service = "Office365",
            Severity = "C",
            Title = title,
            Description = "Mail to several users arrives an hour late since this morning.",
        };
}
