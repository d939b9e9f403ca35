//! A page that holds the whole atlas: one file that a browser opens from the disk, without a network
//! and without anything beside it. The page's own text is a template; everything of the scenario
//! goes in as data, is read as data, and is never taken for markup.

mod data;

use self::data::page;
use super::ExportError;
use super::svg::write::escape;
use crate::model::{Base, Bbox, Date, Period, Scenario};
use crate::scene::{Prepared, Theme};
use crate::text::{Lang, strip_marks};

static PAGE: &str = include_str!("../../assets/web/page.html");
static STYLE: &str = include_str!("../../assets/web/page.css");
static SCRIPT: &str = include_str!("../../assets/web/page.js");

/// What the page shows, and how it opens.
#[derive(Clone, Copy, Debug)]
pub struct Web<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The base geography.
    pub base: &'a Base,
    /// Their geometry.
    pub prepared: &'a Prepared,
    /// The slides.
    pub briefing: &'a crate::model::Briefing,
    /// Whether they are those of a briefing, or the one map of some days.
    pub slides: bool,
    /// The language in which it opens.
    pub lang: Lang,
    /// The colours with which it opens.
    pub theme: Theme,
    /// The days of its slider.
    pub days: Period,
    /// The day on which it opens.
    pub day: Date,
    /// The part of the map with which it opens.
    pub bbox: Bbox,
}

/// The page.
pub fn web(web: &Web<'_>) -> Result<Vec<u8>, ExportError> {
    let data = page(web);
    let json = serde_json::to_string(&data)
        .map_err(|e| ExportError::Packing(format!("the page's data could not be put into JSON: {e}")))?;
    let lang = web.lang;
    let title = escape(&strip_marks(web.briefing.title.get(lang)));
    let theme = if web.theme == Theme::Dark { "dark" } else { "light" };
    let attribution = escape(&strip_marks(web.base.attribution.full.get(lang)));
    let boundaries = escape(&crate::text::tr(lang, "map-boundaries-note"));
    let places = [
        ("lang", lang.code()),
        ("dir", if lang.is_rtl() { "rtl" } else { "ltr" }),
        ("theme", theme),
        ("title", &title),
        ("attribution", &attribution),
        ("boundaries", &boundaries),
        ("style", STYLE),
        ("script", SCRIPT),
        ("data", &harmless(&json)),
    ];
    Ok(filled(PAGE, &places).into_bytes())
}

/// The template with its places filled in, in one go: what is filled in is not looked at again.
fn filled(template: &str, places: &[(&str, &str)]) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        out.push_str(before);
        let Some((name, after)) = after.split_once("}}") else { break };
        out.push_str(places.iter().find(|(place, _)| *place == name).map_or("", |(_, text)| text));
        rest = after;
    }
    out.push_str(rest);
    out
}

/// JSON that cannot end the element it stands in, whatever its texts say.
fn harmless(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        match c {
            '<' => out.push_str("\\u003c"),
            '>' => out.push_str("\\u003e"),
            '&' => out.push_str("\\u0026"),
            '\u{2028}' => out.push_str("\\u2028"),
            '\u{2029}' => out.push_str("\\u2029"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stay_texts() {
        let json = harmless(r#"{"a":"</script><script>alert(1)</script> {{title}} <!--"}"#);
        assert!(!json.contains('<') && !json.contains('>'), "{json}");
        let back: serde_json::Value = serde_json::from_str(&json).expect("still JSON");
        assert_eq!(back["a"], "</script><script>alert(1)</script> {{title}} <!--");
        let page = filled("<p>{{a}}</p>{{b}}", &[("a", "{{b}}"), ("b", "x")]);
        assert_eq!(page, "<p>{{b}}</p>x", "what is filled in is not a template");
    }

    #[test]
    fn the_script_never_writes_markup() {
        for never in ["innerHTML", "outerHTML", "document.write", "insertAdjacentHTML", "eval(", "http:"] {
            let code = SCRIPT.replace("http://www.w3.org/2000/svg", "");
            assert!(!code.contains(never), "{never}");
        }
    }
}
