using System.Globalization;

namespace PartnerSupport;

/// <summary>One hand-off as a part of the page.</summary>
internal sealed class SheetArticle(SheetItem item, PortalStyle style)
{
    private SupportRequest Request => item.Request;

    private string Reference => Request.Reference ?? string.Empty;

    internal Html Render() =>
        Html.Of(
            $"""
            <article id="{Reference}" aria-labelledby="{Reference}-name {Reference}-code">
            {Head()}
            {Html.When(item.Containment.Count > 0, () => Part("contain", SheetIds.SheetContain, Steps(item.Containment), "alert"))}
            <div class="before">
            {Check()}
            {Contact()}
            </div>
            <p class="go">{Link()}</p>
            {Html.When(item.Limits.Count > 0, () => Part("limits", SheetIds.SheetLimits, List(item.Limits), "note"))}
            <div class="work">
            {Part("form", SheetIds.SheetForm, Form(), "form")}
            <div class="beside">
            {Part("steps", SheetIds.SheetSteps, Steps(item.Steps), "steps")}
            {Html.When(Request.Attachments.Count > 0, () => Part("files", SheetIds.SheetAttachments, Files(), "files"))}
            </div>
            </div>
            {Part("tell", SheetIds.SheetTell, Tell(), "tell")}
            </article>

            """
        );

    /// <summary>The severity's letter, as people say it.</summary>
    internal static string Letter(SheetItem item) =>
        item.Request.Severity switch
        {
            SupportSeverity.Critical or SupportSeverity.Emergency => "A",
            SupportSeverity.Moderate => "B",
            _ => "C",
        };

    /// <summary>What is left until the deadline; the script counts, and without one nothing is said.</summary>
    internal static Html Countdown(SheetItem item) =>
        item.Request.SubmitBy is { } until ? Html.Of($"<span class=\"count\" role=\"timer\" data-until=\"{SheetText.Machine(until)}\"></span>") : Html.Empty;

    private static string Text(string id) => MessageText.Format(id);

    private static Html List(IEnumerable<string> lines) => Html.Of($"<ul>{lines.Select(line => Html.Of($"<li>{line}</li>"))}</ul>");

    private static Html Steps(IReadOnlyList<HandOffStep> steps) => Html.Of($"<ol>\n{steps.Select(Step)}</ol>");

    private static Html Step(HandOffStep step) => Html.Of($"<li>{step.Text}{Html.When(step.Rule is not null, () => Rule(step))}</li>\n");

    private static Html Rule(HandOffStep step) => Html.Of($" <span class=\"rule\">{step.Rule}</span>");

    private Html Part(string name, string heading, Html content, string kind) =>
        Html.Of(
            $"""
            <section class="{kind}" aria-labelledby="{Reference}-{name} {Reference}-code">
            <h3 id="{Reference}-{name}">{Text(heading)}</h3>
            {content}
            </section>
            """
        );

    private Html Head() =>
        Html.Of(
            $"""
            <header>
            <p class="where">{RouteNames.Of(Request.Service)} · {RouteNames.Of(
                Request.Channel
            )} · <span class="code" id="{Reference}-code">{Reference}</span></p>
            <h2 id="{Reference}-name"><bdi>{Request.CustomerName}</bdi></h2>
            <p class="title"><bdi>{Request.Title}</bdi></p>
            {Html.When(Request.Owner is not null, () => Html.Of($"<p class=\"quiet\">{Claim()}</p>"))}
            <dl class="facts">
            <div class="deadline"><dt>{Text(SheetIds.SheetSubmitBy)}</dt><dd>{Countdown(item)}<span class="at">{SubmitBy()}</span></dd></div>
            <div><dt>{Text(SheetIds.SheetSeverity)}</dt><dd><span class="pill {Letter(item)}">{Letter(item)}</span> {SheetText.Meaning(
                Request.Severity
            )}</dd></div>
            <div><dt>{Text(SheetIds.SheetAnswer)}</dt><dd>{SheetText.Answer(Request.Response)}{AnswerNow()}</dd></div>
            </dl>
            </header>
            """
        );

    private string Claim() => MessageText.Format(SheetIds.SheetClaimed, Request.Owner, Request.OwnedSince is { } since ? SheetText.Time(since, style) : "-");

    private string SubmitBy() => Request.SubmitBy is { } until ? SheetText.Time(until, style) : "-";

    private Html AnswerNow() =>
        Request.Response?.Within is { } within
            ? Html.Of($"<span class=\"at\" data-within=\"{within.TotalMinutes.ToString(CultureInfo.InvariantCulture)}\"></span>")
            : Html.Empty;

    private Html Check()
    {
        var domain = Request.CustomerDomain ?? Request.CustomerName;
        var copy = new SheetCopy(Reference);
        return Part(
            "check",
            SheetIds.SheetCheck,
            Html.Of(
                $"""
                <p>{MessageText.Format(SheetIds.SheetCheckText, domain, Request.CustomerId)}</p>
                <dl class="ids">
                <div><dt>{Text(SheetIds.SheetDomain)}</dt><dd><span class="code">{domain}</span> {copy.Button(Text(SheetIds.SheetDomain), domain)}</dd></div>
                <div><dt>{Text(SheetIds.SheetTenant)}</dt>
                <dd><span class="code">{Request.CustomerId}</span> {copy.Button(Text(SheetIds.SheetTenant), Request.CustomerId.ToString("D"))}</dd></div>
                </dl>
                """
            ),
            "note"
        );
    }

    private Html Contact() =>
        Part(
            "contact",
            SheetIds.SheetContact,
            Html.Of($"<p class=\"who\"><bdi>{Request.Contact}</bdi></p><p>{Text(SheetIds.SheetContactNever)}</p>"),
            "warning"
        );

    private Html Link() =>
        Request.CreateUri is { } link
            ? Html.Of(
                $"""
                <a class="button primary" href="{link.AbsoluteUri}" target="_blank" rel="noopener noreferrer">
                {MessageText.Format(SheetIds.SheetOpenPortal, RouteNames.Of(Request.Channel))}</a>
                <span class="quiet">{MessageText.Format(SheetIds.SheetOpenPortalFor, Request.CustomerDomain ?? Request.CustomerName)}</span>
                """
            )
            : Html.Empty;

    private Html Form() =>
        Html.Of(
            $"""
            <p class="quiet">{MessageText.Format(SheetIds.SheetReferenceKeep, Reference)}</p>
            <ol class="fields">
            {item.Form.Select(entry => new SheetField(entry, Request, style).Render())}</ol>
            {Html.When(item.Form.Any(entry => !entry.Field.IsVerified), () => Html.Of($"<p class=\"quiet\">{Text(SheetIds.SheetUnverified)}</p>"))}
            """
        );

    private Html Files() => Html.Of($"<ul>{Request.Attachments.Select(FileLine)}</ul>");

    private Html FileLine(RequestAttachment file)
    {
        var place = file.Path ?? file.Name;
        var copy = new SheetCopy(Reference).Button(file.Name, place);
        return Html.Of($"<li><span class=\"code\"><bdi>{place}</bdi></span> <span class=\"quiet\">{Size(file)}</span> {copy}</li>");
    }

    private static string Size(RequestAttachment file) => MessageText.Format(SheetIds.SheetAttachmentSize, Math.Max(1, (file.Length + 1023) / 1024));

    private Html Tell()
    {
        var line = $"Set-CspSupportRequest {Reference} -RequestNumber ";
        return Html.Of(
            $"""
            <p>{Text(SheetIds.SheetTellHow)}</p>
            <p class="number"><label for="{Reference}-number">{Text(SheetIds.SheetNumber)}</label>
            <input id="{Reference}-number" inputmode="numeric" autocomplete="off" spellcheck="false" data-line="{Html.Exact(line)}"
            aria-describedby="{Reference}-wrong">
            <span id="{Reference}-wrong" class="wrong" aria-live="polite"></span></p>
            <p class="line"><span class="code">{line}</span> {new SheetCopy(Reference).Button(Text(SheetIds.SheetLine), line)}</p>
            """
        );
    }
}
