//! Sources: who published what and when, and the way to it.

use egui::{OpenUrl, Sense, Ui};

use super::parts::soft_ui;
use crate::model::scenario::AgainstInterest;
use crate::model::{Source, SourceId};
use crate::text::{Metrics, number, strip_marks, written_date};
use crate::ui::Ctx;
use crate::ui::label::{Look, as_one, block_label_ui, inline_label_ui, told};
use crate::ui::theme::{color32, size};
use crate::ui::widgets::{Tone, focus_ring, icon_button_ui, row_ui, tip};

/// Publisher, title and date of each source, and its address.
pub fn sources_ui(ctx: &Ctx<'_>, ui: &mut Ui, sources: &[SourceId]) {
    admitting_sources_ui(ctx, ui, sources, None);
}

/// The same, with a mark on those that speak against the interest of their own side.
pub fn admitting_sources_ui(ctx: &Ctx<'_>, ui: &mut Ui, sources: &[SourceId], admitted: Option<&AgainstInterest>) {
    if sources.is_empty() {
        soft_ui(ctx, ui, &ctx.tr("insp-no-sources"));
    }
    let ink = color32(ctx.palette().ink);
    for id in sources {
        let Some(source) = ctx.scenario().source(id) else { continue };
        block_label_ui(ui, &source.publisher, Look::bold(size::SMALL, ink));
        block_label_ui(ui, &source.title, Look::regular(size::SMALL, ink));
        if let Some(house) = house(ctx, source) {
            let response = soft_ui(ctx, ui, &house);
            tip(ctx, response, &ctx.tr("grade-hint"));
        }
        if admitted.is_some_and(|admitted| admitted.sources.contains(id)) {
            let look = Look::bold(size::SMALL, color32(ctx.palette().sure));
            block_label_ui(ui, &ctx.tr("source-against-interest"), look);
        }
        let seen = ctx.tr(if source.read { "insp-source-seen" } else { "insp-source-memory" });
        let date = source.date.as_deref().map(|d| written_date(ctx.lang(), d)).unwrap_or_default();
        let parts: Vec<&str> = [date.as_str(), &seen].into_iter().filter(|part| !part.is_empty()).collect();
        soft_ui(ctx, ui, &parts.join(" · "));
        if let Some(url) = &source.url {
            ui.push_id(("source", id.as_str()), |ui| address_ui(ctx, ui, url));
        }
        ui.add_space(7.0);
    }
}

/// What kind of house a source comes from, whose side it is on, and how reliable it usually is.
fn house(ctx: &Ctx<'_>, source: &Source) -> Option<String> {
    let publisher = ctx.scenario().publisher_of(source)?;
    let kind = ctx.tr(&format!("publisher-{}", publisher.kind.key()));
    let side = publisher.side.as_ref().map(|side| {
        let name = ctx.scenario().actors.short_name(side, ctx.lang());
        ctx.tr_with("publisher-side", &[("side", name.into())])
    });
    let grade = ctx.tr(&format!("grade-{}", publisher.grade.key()));
    Some([Some(kind), side, Some(grade)].into_iter().flatten().collect::<Vec<_>>().join(" · "))
}

/// An address: a click opens it in the browser, a button beside it copies it. Nothing is opened
/// without a click, and nothing but pages.
fn address_ui(ctx: &Ctx<'_>, ui: &mut Ui, url: &str) {
    row_ui(ctx, ui, |ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        if icon_button_ui(ctx, ui, "copy", &ctx.tr("insp-copy-address"), [26.0, 24.0], Tone::Bare).clicked() {
            ui.ctx().copy_text(url.to_owned());
        }
        let page = is_page(url);
        let palette = ctx.palette();
        let look = Look::regular(11.5, color32(if page { palette.accent } else { palette.ink_faint }));
        let shown = shortened(ui, url, look);
        // Told once, as the link that it is.
        let (response, _) = as_one(ui, |ui| inline_label_ui(ui, &shown, look));
        if !page {
            told(ui, response, &shown);
        } else {
            let link =
                ui.interact(response.rect.expand2(egui::vec2(2.0, 4.0)), ui.scope_id().with("open"), Sense::click());
            focus_ring(ctx, ui, &link);
            let name = ctx.tr_with("insp-open-address", &[("address", (&shown).into())]);
            link.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Link, true, &name));
            let link = link.on_hover_cursor(egui::CursorIcon::PointingHand);
            if tip(ctx, link, &ctx.tr("insp-open-address-hint")).clicked() {
                ui.ctx().open_url(OpenUrl::new_tab(url));
            }
        }
    });
}

/// Whether an address is that of a page: the files of a scenario may come from anywhere, and
/// nothing else of them shall reach the system.
pub(in crate::ui) fn is_page(url: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| {
        url.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)) && url.len() > scheme.len()
    }) && !url.chars().any(|c| c.is_control() || c.is_whitespace())
        // Marks of direction would show another address than the one that is opened.
        && strip_marks(url) == url
}

/// An address without its scheme, cut where there is no room for more.
fn shortened(ui: &Ui, url: &str, look: Look) -> String {
    let bare = url.split_once("://").map_or(url, |(_, rest)| rest).trim_start_matches("www.");
    let room = ui.available_width() - 6.0;
    let width = |text: &str| Metrics::shared().width(text, look.size, look.weight);
    if width(bare) <= room {
        return bare.to_owned();
    }
    // Letters of an address are much alike: the first guess is nearly right.
    let letters: Vec<char> = bare.chars().collect();
    let mut fit = (letters.len() as f32 * room / width(bare)) as usize;
    loop {
        let cut: String = letters.iter().take(fit).chain(['…'].iter()).collect();
        if fit == 0 || width(&cut) <= room {
            return cut;
        }
        fit -= 1;
    }
}

/// "BBC News, 26 October 2020 · +2": the first of some sources and how many more there are.
pub fn source_line(ctx: &Ctx<'_>, sources: &[SourceId]) -> Option<String> {
    let first = sources.iter().find_map(|id| ctx.scenario().source(id))?;
    let date = first.date.as_deref().map(|d| written_date(ctx.lang(), d));
    // A publisher in another script keeps its place in the line.
    let publisher = crate::text::isolate(&first.publisher, crate::text::is_rtl_text(&first.publisher));
    let mut line = publisher;
    if let Some(part) = date {
        line.push_str(if ctx.rtl() { "، " } else { ", " });
        line.push_str(&part);
    }
    if sources.len() > 1 {
        line.push_str(&format!(" · +{}", number(ctx.lang(), sources.len() as i64 - 1)));
    }
    Some(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_are_opened() {
        for (url, opens) in [
            ("https://example.org/a?b=c", true),
            ("HTTP://example.org", true),
            ("https://", false),
            ("file:///etc/passwd", false),
            ("javascript:alert(1)", false),
            ("example.org", false),
            ("https://example.org/\nx", false),
            ("mailto:a@example.org", false),
            ("data:text/html,https://example.org", false),
            ("see https://example.org", false),
            (" https://example.org", false),
            ("javascript:\"https://\"", false),
            ("https:example.org", false),
            ("https://example.org/\u{202E}gpj.exe", false),
            ("", false),
        ] {
            assert_eq!(is_page(url), opens, "{url:?}");
        }
    }
}
