using System.Globalization;

namespace PartnerSupport;

/// <summary>One field of the form on a page.</summary>
internal sealed class SheetField(FormEntry entry, SupportRequest request, PortalStyle style)
{
    private PortalField Field => entry.Field;

    private string Label => Field.Label(style.Culture);

    internal Html Render() =>
        Html.Of(
            $"""
            <li class="field">
            <p class="label"><strong>{Label}</strong>{English()} <span class="quiet">{SheetText.Way(Field.Kind)}{Word()}</span></p>
            {Value()}
            {new SheetCopy(request.Reference ?? string.Empty).Button(Label, entry.Value, isNext: true)}
            {Start()}</li>

            """
        );

    // The portal's English label beside it, for a portal that speaks English after all.
    private Html English() => Html.When(Label != Field.English, () => Html.Of($" <span class=\"quiet\" lang=\"en\">{Field.English}</span>"));

    private Html Word() => Html.When(Field.IsPortalWord && Label != Field.English, () => Html.Of($", {MessageText.Format(SheetIds.SheetPortalWord)}"));

    // A parser drops a line end right behind <pre>, so that one is put there to be dropped.
    private Html Value() => Html.Of($"<pre class=\"value\" dir=\"auto\">\n{entry.Value}</pre>");

    private Html Start() =>
        Html.When(
            Field.Kind == PortalFieldKind.Time && request.ProblemStartTime is not null,
            () =>
                Html.Of(
                    $"""<p class="quiet hint">{MessageText.Format(
                        SheetIds.SheetStart,
                        request.ProblemStartTime!.Value.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                        style.Zone.Id
                    )}</p>"""
                )
        );
}
