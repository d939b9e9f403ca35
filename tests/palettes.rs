//! Whether text and lines can be read: contrast by WCAG 2.2 (1.4.3 text, 1.4.11 graphics), in all
//! three themes.

mod common;

use common::shipped;
use conflict_atlas::scene::style::Palette;
use conflict_atlas::scene::{Color, Theme};

/// The least contrast of text and of graphics. The high contrast theme asks more of text (1.4.6).
fn least(theme: Theme) -> [f32; 2] {
    match theme {
        Theme::Light | Theme::Dark => [4.5, 3.0],
        Theme::Contrast => [7.0, 3.0],
    }
}

fn check(theme: Theme, role: &str, color: Color, grounds: &[(&str, Color)], least: f32) {
    for (ground, under) in grounds {
        let contrast = color.contrast(*under);
        assert!(contrast >= least, "{}: {role} on {ground} has {contrast:.2}, not {least}", theme.word());
    }
}

#[test]
fn text_can_be_read_on_all_that_it_stands_on() {
    for theme in Theme::ALL {
        let Palette { ink, ink_soft, ink_faint, accent, sure, unsure, panel, card, .. } = theme.palette().clone();
        let p = theme.palette();
        let [text, _] = least(theme);
        let window = [("panel", panel), ("card", card)];
        for (role, color) in [("ink", ink), ("soft ink", ink_soft), ("faint ink", ink_faint), ("accent", accent)] {
            check(theme, role, color, &window, text);
        }
        for (role, color) in [("documented", sure), ("disputed", unsure)] {
            check(theme, role, color, &window, text);
        }
        let land = [("land", p.land), ("outer land", p.land_outer), ("halo", p.halo)];
        for (role, color) in [("country", p.label_country), ("unit", p.label_unit), ("town", p.label_town)] {
            check(theme, role, color, &land, text);
        }
        check(theme, "sea's name", p.label_sea, &[("sea", p.sea), ("halo", p.halo_sea)], text);
    }
}

#[test]
fn lines_that_carry_meaning_stand_off_their_ground() {
    for theme in Theme::ALL {
        let p = theme.palette();
        let [_, lines] = least(theme);
        let land = [("land", p.land), ("outer land", p.land_outer)];
        check(theme, "border", p.border, &land, lines);
        check(theme, "disputed border", p.border_disputed, &land, lines);
        check(theme, "ring of what has the keyboard", p.accent, &[("panel", p.panel), ("card", p.card)], lines);
        check(theme, "playhead and selection", p.accent, &[("land", p.land), ("sea", p.sea)], lines);
        if theme == Theme::Contrast {
            check(theme, "coast", p.coast, &[("land", p.land), ("sea", p.sea)], lines);
            check(theme, "river", p.river, &land, lines);
            check(theme, "unit's line", p.unit_line, &land, lines);
            check(theme, "rule", p.rule, &[("panel", p.panel)], lines);
        }
    }
}

#[test]
fn every_party_is_seen_by_its_arrows_symbols_and_edges() {
    let (scenario, _) = shipped();
    for theme in Theme::ALL {
        let p = theme.palette();
        let [_, lines] = least(theme);
        for actor in scenario.actors.list() {
            let (id, color) = (actor.id.as_str(), Color::from(actor.color));
            let role = |what| format!("{what} of {id}");
            check(theme, &role("arrow"), p.line(color), &[("land", p.land), ("sea", p.sea)], lines);
            check(theme, &role("symbol"), p.symbol(color), &[("its ground", p.symbol_ground)], lines);
            check(theme, &role("edge"), p.area_edge(color), &[("land", p.land)], lines);
            if theme == Theme::Contrast {
                check(theme, &role("edge"), p.area_edge(color), &[("its fill", p.area_fill(color))], lines);
            }
        }
    }
}

#[test]
fn a_word_for_each_theme_and_back() {
    for theme in Theme::ALL {
        assert_eq!(Theme::parse(theme.word()), Some(theme));
    }
    assert_eq!(Theme::parse("grey"), None);
    assert_eq!(Theme::ALL.map(Theme::next), [Theme::Dark, Theme::Contrast, Theme::Light]);
}
