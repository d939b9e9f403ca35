//! What borders and viewpoints say, as it stands in the files.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::model::viewpoint::{Agreement, LineView};
use crate::model::{Border, Date, LineId, LineLook, RegionId, Span, Viewpoint, ViewpointId};
use crate::text::LocalText;

/// Properties of a border.
#[derive(Deserialize)]
pub struct Properties {
    status: Option<String>,
    #[serde(default)]
    countries: Vec<RegionId>,
    from: Option<Date>,
    to: Option<Date>,
    agreement: Option<AgreementProperties>,
    #[serde(default)]
    views: BTreeMap<ViewpointId, ViewProperties>,
}

#[derive(Deserialize)]
struct AgreementProperties {
    name: LocalText,
    date: Date,
}

#[derive(Deserialize)]
struct ViewProperties {
    #[serde(rename = "as")]
    look: String,
    from: Option<Date>,
}

#[derive(Deserialize)]
struct ViewpointRow {
    id: ViewpointId,
    name: LocalText,
    about: LocalText,
}

impl Properties {
    /// The border that they tell of, or what is wrong with them.
    pub fn into_border(self, id: LineId, name: Option<LocalText>) -> Result<Border, String> {
        let Self { status, countries, from, to, agreement, views } = self;
        let look = |word: &str| LineLook::parse(word).ok_or_else(|| format!("has the unknown status {word:?}"));
        let views = views
            .into_iter()
            .map(|(viewpoint, view)| Ok(LineView { viewpoint, look: look(&view.look)?, from: view.from }))
            .collect::<Result<_, String>>()?;
        Ok(Border {
            id,
            name,
            countries,
            look: look(status.as_deref().unwrap_or("international"))?,
            span: span(from, to),
            agreement: agreement.map(|AgreementProperties { name, date }| Agreement { name, date }),
            views,
        })
    }
}

/// Days from one to another; none where neither is told.
pub fn span(from: Option<Date>, to: Option<Date>) -> Option<Span> {
    (from.is_some() || to.is_some()).then(|| Span { from: from.unwrap_or(Date::MIN), to })
}

/// The list of viewpoints of a file.
pub fn viewpoints(bytes: &[u8]) -> Result<Vec<Viewpoint>, String> {
    let rows: Vec<ViewpointRow> = serde_json::from_slice(bytes).map_err(|e| format!("is not right ({e})"))?;
    Ok(rows.into_iter().map(|ViewpointRow { id, name, about }| Viewpoint { id, name, about }).collect())
}
