//! What things are called where there is room for a name only.

use super::datum;
use crate::model::{Date, Region};
use crate::scene::Item;
use crate::text::short_date_year;
use crate::ui::Ctx;

/// The name of a region, as the map has it from the viewpoint that is followed.
pub fn region_name<'a>(ctx: &Ctx<'a>, region: &'a Region) -> &'a str {
    let name = region.naming.on_map(&region.name, ctx.lang(), &ctx.state.viewpoint);
    name.unwrap_or_else(|| region.name.get(ctx.lang()))
}

/// The name of a thing.
pub fn item_name(ctx: &Ctx<'_>, item: &Item) -> String {
    let (scenario, base, lang) = (ctx.scenario(), ctx.base(), ctx.lang());
    let name = match item {
        Item::Region(id, _) => base.region(id).map(|r| region_name(ctx, r)),
        Item::Area(id, _) => scenario.area(id).map(|a| a.name.get(lang)),
        Item::Event(id) => scenario.event(id).map(|e| e.title.get(lang)),
        Item::Flow(id) => scenario.flow(id).map(|f| f.title.get(lang)),
        Item::Actor(id) => Some(scenario.actors.name(id, lang)),
        Item::Line(id) => return base.border(id).map_or_else(String::new, |border| border.title(base, lang)),
        Item::Claim(id) => scenario.claim(id).map(|claim| claim.short.get(lang)),
        Item::Term(id) => scenario.term(id).map(|term| term.term.get(lang)),
        Item::Data(id) => ctx.state.data_layer(*id).map(|layer| layer.file.name.as_str()),
        Item::Datum(id, row) => {
            return ctx.state.data_layer(*id).map_or_else(String::new, |layer| datum::title(ctx, layer, *row));
        }
    };
    name.unwrap_or_default().to_owned()
}

/// A place of the history: what was chosen, on which day.
pub fn place_name(ctx: &Ctx<'_>, item: Option<&Item>, date: Date) -> String {
    let day = short_date_year(ctx.lang(), date);
    match item {
        Some(item) => format!("{} · {day}", item_name(ctx, item)),
        None => day,
    }
}
