//! All texts of a scenario, each with where it stands and whether it is somebody's own word.

use std::borrow::Cow;

use crate::model::lesson::Task;
use crate::model::scenario::Scenario;
use crate::text::LocalText;

/// A text of a scenario.
pub struct Text<'a> {
    /// The file.
    pub file: Cow<'static, str>,
    /// The id of the thing, and what the text is of it.
    pub at: String,
    /// The text.
    pub text: &'a LocalText,
    /// Whether it tells what somebody says: then its words are theirs.
    pub attributed: bool,
}

/// All texts.
pub fn texts(scenario: &Scenario) -> Vec<Text<'_>> {
    let mut out = Texts { all: Vec::new(), file: Cow::Borrowed("") };
    frame(scenario, &mut out);
    events_and_flows(scenario, &mut out);
    apparatus(scenario, &mut out);
    briefings(scenario, &mut out);
    lessons(scenario, &mut out);
    out.all
}

struct Texts<'a> {
    all: Vec<Text<'a>>,
    file: Cow<'static, str>,
}

impl<'a> Texts<'a> {
    fn add(&mut self, id: &str, what: &str, text: &'a LocalText) {
        let at = format!("{id}, {what}");
        self.all.push(Text { file: self.file.clone(), at, text, attributed: false });
    }

    fn add_said(&mut self, id: &str, what: &str, text: &'a LocalText) {
        self.add(id, what, text);
        if let Some(last) = self.all.last_mut() {
            last.attributed = true;
        }
    }

    fn add_all(&mut self, id: &str, what: &str, texts: &'a [LocalText]) {
        texts.iter().enumerate().for_each(|(i, text)| self.add(id, &format!("{what} {}", i + 1), text));
    }
}

fn frame<'a>(scenario: &'a Scenario, out: &mut Texts<'a>) {
    let frame = &scenario.frame;
    out.file = "scenario.json".into();
    out.add("scenario", "title", &frame.title);
    out.add("scenario", "about", &frame.about);
    frame.views.iter().for_each(|view| out.add(view.id.as_str(), "name", &view.name));
    frame.theatres.iter().for_each(|theatre| out.add(theatre.id.as_str(), "name", &theatre.name));
    frame.operations.iter().for_each(|operation| out.add(operation.id.as_str(), "name", &operation.name));
    frame.coverage.iter().for_each(|gap| out.add(gap.theatre.as_str(), "coverage", &gap.note));
    out.add_all("notes", "note", &frame.notes);
    out.file = "actors.json".into();
    for actor in scenario.actors.list() {
        out.add(actor.id.as_str(), "name", &actor.name);
        out.add(actor.id.as_str(), "short", &actor.short);
    }
}

fn events_and_flows<'a>(scenario: &'a Scenario, out: &mut Texts<'a>) {
    out.file = "events.geojson".into();
    for event in &scenario.events {
        let id = event.id.as_str();
        out.add(id, "title", &event.title);
        out.add(id, "place", &event.place);
        event.key.iter().for_each(|key| out.add(id, "key", key));
        out.add_all(id, "fact", &event.facts);
        for figure in &event.figures {
            out.add(id, "figure", &figure.what);
            out.add(id, "figure's value", &figure.value);
            figure.by.iter().for_each(|by| out.add(id, "who counted", by));
        }
        event.perspectives.iter().for_each(|p| out.add_said(id, "position", &p.holds));
        event.against_interest.iter().for_each(|a| out.add(id, "admission", &a.why));
        event.note.iter().for_each(|note| out.add(id, "note", note));
    }
    out.file = "flows.geojson".into();
    for flow in &scenario.flows {
        let id = flow.id.as_str();
        out.add(id, "title", &flow.title);
        out.add_all(id, "stop", &flow.stops);
        out.add_all(id, "fact", &flow.facts);
        flow.magnitude.iter().for_each(|m| out.add(id, "unit", &m.unit));
        flow.perspectives.iter().for_each(|p| out.add_said(id, "position", &p.holds));
        flow.against_interest.iter().for_each(|a| out.add(id, "admission", &a.why));
        flow.note.iter().for_each(|note| out.add(id, "note", note));
    }
    out.file = "areas.geojson".into();
    for area in &scenario.areas {
        let id = area.id.as_str();
        out.add(id, "name", &area.name);
        area.how.iter().for_each(|how| out.add(id, "how", how));
        area.precision.iter().for_each(|precision| out.add(id, "precision", precision));
    }
}

fn apparatus<'a>(scenario: &'a Scenario, out: &mut Texts<'a>) {
    out.file = "claims.json".into();
    if let Some(column) = &scenario.column {
        out.add("text", "title", &column.title);
        out.add("text", "kind", &column.kind);
        out.add("text", "about", &column.about);
    }
    for claim in &scenario.claims {
        let id = claim.id.as_str();
        // The claim is the text's word.
        out.add_said(id, "short", &claim.short);
        out.add_said(id, "claim", &claim.claim);
        out.add(id, "why", &claim.why);
        claim.later.iter().for_each(|later| out.add(id, "later", later));
        claim.evidence.iter().filter_map(|e| e.note.as_ref()).for_each(|note| out.add(id, "evidence", note));
    }
    out.file = "tables.json".into();
    for table in &scenario.tables {
        let id = table.id.as_str();
        out.add(id, "title", &table.title);
        out.add(id, "about", &table.about);
        table.columns.iter().for_each(|column| out.add(id, "column", &column.name));
        for cell in table.rows.iter().flat_map(|row| &row.cells) {
            if let crate::model::table::Cell::Text(text) = cell {
                out.add(id, "cell", text);
            }
        }
    }
    out.file = "overlays.geojson".into();
    for set in &scenario.overlay_sets {
        out.add(set.id.as_str(), "name", &set.name);
        out.add(set.id.as_str(), "about", &set.about);
    }
    for overlay in &scenario.overlays {
        out.add(overlay.id.as_str(), "name", &overlay.name);
        out.add(overlay.id.as_str(), "about", &overlay.about);
    }
    out.file = "links.json".into();
    for link in &scenario.links {
        out.add(link.id.as_str(), "according_to", &link.according_to);
        out.add(link.id.as_str(), "note", &link.note);
    }
    out.file = "glossary.json".into();
    for term in &scenario.terms {
        // A term is what others say, and its meaning may have to name it.
        out.add_said(term.id.as_str(), "term", &term.term);
        out.add_said(term.id.as_str(), "meaning", &term.meaning);
    }
    out.file = "regions.json".into();
    for profile in &scenario.profiles {
        out.add(profile.id.as_str(), "name", &profile.name);
        for (i, phase) in profile.phases.iter().enumerate() {
            out.add(profile.id.as_str(), &format!("phase {}", i + 1), &phase.text);
            out.add(profile.id.as_str(), &format!("title of phase {}", i + 1), &phase.title);
        }
    }
}

fn briefings<'a>(scenario: &'a Scenario, out: &mut Texts<'a>) {
    for briefing in &scenario.briefings {
        out.file = briefing.file().into();
        out.add("briefing", "title", &briefing.title);
        out.add("briefing", "about", &briefing.about);
        for slide in &briefing.slides {
            let id = slide.id.as_str();
            out.add(id, "title", &slide.title);
            out.add(id, "caption", &slide.caption);
            out.add(id, "notes", &slide.notes);
        }
    }
}

fn lessons<'a>(scenario: &'a Scenario, out: &mut Texts<'a>) {
    for lesson in &scenario.lessons {
        out.file = lesson.file().into();
        out.add("lesson", "title", &lesson.title);
        out.add("lesson", "aim", &lesson.aim);
        out.add("lesson", "teacher", &lesson.teacher);
        for step in &lesson.steps {
            let id = step.id.as_str();
            out.add(id, "title", &step.title);
            out.add(id, "short", &step.short);
            out.add(id, "long", &step.long);
            out.add(id, "notes", &step.notes);
            out.add_all(id, "hint", &step.hints);
            for (what, text) in step.task.iter().flat_map(Task::texts) {
                out.add(id, what, text);
            }
        }
    }
}
