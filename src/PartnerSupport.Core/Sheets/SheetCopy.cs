namespace PartnerSupport;

/// <summary>Buttons that copy a text exactly.</summary>
/// <param name="reference">The hand-off to which they belong.</param>
internal sealed class SheetCopy(string reference)
{
    /// <summary>A button beside a text.</summary>
    /// <param name="name">What is copied, for people.</param>
    /// <param name="text">What is copied.</param>
    /// <param name="isNext">Whether the key that copies the next field comes here, too.</param>
    internal Html Button(string name, string text, bool isNext = false) =>
        Html.Of(
            $"""
            <button type="button" class="copy" data-of="{reference}" data-name="{name}" data-copy="{Html.Exact(text)}"{Html.Raw(
                isNext ? " data-step" : string.Empty
            )}
            aria-label="{MessageText.Format(SheetIds.SheetCopyOf, name)}">{MessageText.Format(SheetIds.SheetCopy)}</button>
            """
        );
}
