//! The parts of a deck that are the same for every slide: master, layout, theme, relations.

use std::fmt::Write as _;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const SPACES: &str = "xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
    xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" \
    xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\"";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const EMPTY_TREE: &str = "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>";
const COLORS: &str = "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" \
    accent3=\"accent3\" accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>";
/// The size of a page of notes, in EMU.
const NOTES: [u32; 2] = [6_858_000, 9_144_000];

fn relations(rows: &[(&str, &str, &str)]) -> String {
    let mut out =
        format!("{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
    for (id, kind, target) in rows {
        let space = if kind.starts_with("http") { String::new() } else { format!("{OFFICE}/") };
        let _ = write!(out, "<Relationship Id=\"{id}\" Type=\"{space}{kind}\" Target=\"{target}\"/>");
    }
    out + "</Relationships>"
}

/// What each part is.
pub fn content_types(slides: usize) -> String {
    let presentation = "application/vnd.openxmlformats-officedocument.presentationml";
    let mut out = format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>"
    );
    let mut part = |path: &str, kind: &str| {
        let _ = write!(out, "<Override PartName=\"/{path}\" ContentType=\"{kind}\"/>");
    };
    part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
    part("docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml");
    for (path, kind) in [
        ("ppt/presentation.xml", "presentation.main"),
        ("ppt/slideMasters/slideMaster1.xml", "slideMaster"),
        ("ppt/slideLayouts/slideLayout1.xml", "slideLayout"),
        ("ppt/notesMasters/notesMaster1.xml", "notesMaster"),
    ] {
        part(path, &format!("{presentation}.{kind}+xml"));
    }
    for n in 1..=2 {
        part(&format!("ppt/theme/theme{n}.xml"), "application/vnd.openxmlformats-officedocument.theme+xml");
    }
    for n in 1..=slides {
        part(&format!("ppt/slides/slide{n}.xml"), &format!("{presentation}.slide+xml"));
        part(&format!("ppt/notesSlides/notesSlide{n}.xml"), &format!("{presentation}.notesSlide+xml"));
    }
    out + "</Types>"
}

/// Parts that do not depend on the slides: path and text.
pub fn fixed(title: &str, rtl: bool) -> Vec<(&'static str, String)> {
    let turned = if rtl { " algn=\"r\" rtl=\"1\"" } else { "" };
    vec![
        (
            "_rels/.rels",
            relations(&[
                ("rId1", "officeDocument", "ppt/presentation.xml"),
                (
                    "rId2",
                    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                    "docProps/core.xml",
                ),
                ("rId3", "extended-properties", "docProps/app.xml"),
            ]),
        ),
        (
            "docProps/core.xml",
            format!(
                "{HEAD}<cp:coreProperties \
                 xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
                 xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{title}</dc:title>\
                 <dc:creator>Conflict Atlas</dc:creator></cp:coreProperties>"
            ),
        ),
        (
            "docProps/app.xml",
            format!(
                "{HEAD}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
                 <Application>Conflict Atlas</Application></Properties>"
            ),
        ),
        ("ppt/theme/theme1.xml", theme()),
        ("ppt/theme/theme2.xml", theme()),
        (
            "ppt/slideMasters/slideMaster1.xml",
            format!(
                "{HEAD}<p:sldMaster {SPACES}><p:cSld><p:bg><p:bgRef idx=\"1001\"><a:schemeClr val=\"bg1\"/></p:bgRef></p:bg>\
                 <p:spTree>{EMPTY_TREE}{}</p:spTree></p:cSld>{COLORS}<p:sldLayoutIdLst><p:sldLayoutId id=\"2147483649\" \
                 r:id=\"rId1\"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr{turned}><a:defRPr sz=\"2000\" \
                 b=\"1\"/></a:lvl1pPr></p:titleStyle><p:bodyStyle/><p:otherStyle/></p:txStyles></p:sldMaster>",
                title_stand_in()
            ),
        ),
        (
            "ppt/slideMasters/_rels/slideMaster1.xml.rels",
            relations(&[
                ("rId1", "slideLayout", "../slideLayouts/slideLayout1.xml"),
                ("rId2", "theme", "../theme/theme1.xml"),
            ]),
        ),
        (
            "ppt/slideLayouts/slideLayout1.xml",
            format!(
                "{HEAD}<p:sldLayout {SPACES} type=\"titleOnly\" preserve=\"1\"><p:cSld name=\"Map\"><p:spTree>{EMPTY_TREE}{}\
                 </p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>",
                title_stand_in()
            ),
        ),
        (
            "ppt/slideLayouts/_rels/slideLayout1.xml.rels",
            relations(&[("rId1", "slideMaster", "../slideMasters/slideMaster1.xml")]),
        ),
        (
            "ppt/notesMasters/notesMaster1.xml",
            format!(
                "{HEAD}<p:notesMaster {SPACES}><p:cSld><p:bg><p:bgRef idx=\"1001\"><a:schemeClr val=\"bg1\"/></p:bgRef></p:bg>\
                 <p:spTree>{EMPTY_TREE}{}</p:spTree></p:cSld>{COLORS}</p:notesMaster>",
                notes_shapes("")
            ),
        ),
        ("ppt/notesMasters/_rels/notesMaster1.xml.rels", relations(&[("rId1", "theme", "../theme/theme2.xml")])),
    ]
}

fn title_stand_in() -> &'static str {
    "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Title\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr>\
     <p:ph type=\"title\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"609600\" y=\"365125\"/><a:ext cx=\"10972800\" \
     cy=\"1000000\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>\
     <a:p><a:endParaRPr/></a:p></p:txBody></p:sp>"
}

/// The picture of the slide and the text below it, on a page of notes.
fn notes_shapes(paragraphs: &str) -> String {
    let [width, height] = NOTES;
    let paragraphs = if paragraphs.is_empty() { "<a:p><a:endParaRPr/></a:p>" } else { paragraphs };
    format!(
        "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" \
         noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off \
         x=\"685800\" y=\"685800\"/><a:ext cx=\"{}\" cy=\"3086100\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/>\
         </a:prstGeom></p:spPr></p:sp>\
         <p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr>\
         <p:ph type=\"body\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x=\"685800\" y=\"4000500\"/><a:ext \
         cx=\"{}\" cy=\"{}\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/>\
         <a:lstStyle/>{paragraphs}</p:txBody></p:sp>",
        width - 1_371_600,
        width - 1_371_600,
        height - 4_686_300
    )
}

/// A page of notes with these paragraphs.
pub fn notes(paragraphs: &str) -> String {
    format!(
        "{HEAD}<p:notes {SPACES}><p:cSld><p:spTree>{EMPTY_TREE}{}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/>\
         </p:clrMapOvr></p:notes>",
        notes_shapes(paragraphs)
    )
}

/// The deck itself.
pub fn presentation(slides: usize, height: i64, rtl: bool) -> String {
    let [notes_width, notes_height] = NOTES;
    let mut out = format!(
        "{HEAD}<p:presentation {SPACES}{}><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" r:id=\"rIdMaster\"/>\
         </p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id=\"rIdNotes\"/></p:notesMasterIdLst><p:sldIdLst>",
        if rtl { " rtl=\"1\"" } else { "" }
    );
    for n in 1..=slides {
        let _ = write!(out, "<p:sldId id=\"{}\" r:id=\"rId{n}\"/>", 255 + n);
    }
    let _ = write!(
        out,
        "</p:sldIdLst><p:sldSz cx=\"12192000\" cy=\"{height}\"/><p:notesSz cx=\"{notes_width}\" cy=\"{notes_height}\"/>\
         </p:presentation>"
    );
    out
}

/// Where the deck's parts are.
pub fn presentation_rels(slides: usize) -> String {
    let targets: Vec<(String, String)> =
        (1..=slides).map(|n| (format!("rId{n}"), format!("slides/slide{n}.xml"))).collect();
    let mut rows = vec![
        ("rIdMaster", "slideMaster", "slideMasters/slideMaster1.xml"),
        ("rIdNotes", "notesMaster", "notesMasters/notesMaster1.xml"),
        ("rIdTheme", "theme", "theme/theme1.xml"),
    ];
    rows.extend(targets.iter().map(|(id, target)| (id.as_str(), "slide", target.as_str())));
    relations(&rows)
}

/// Where a slide's parts are.
pub fn slide_rels(n: usize, pictures: &[String]) -> String {
    let notes = format!("../notesSlides/notesSlide{n}.xml");
    let images: Vec<(String, String)> = pictures
        .iter()
        .enumerate()
        .map(|(i, name)| (format!("rIdImage{}", i + 1), format!("../media/{name}")))
        .collect();
    let mut rows = vec![
        ("rIdLayout", "slideLayout", "../slideLayouts/slideLayout1.xml"),
        ("rIdNotes", "notesSlide", notes.as_str()),
    ];
    rows.extend(images.iter().map(|(id, target)| (id.as_str(), "image", target.as_str())));
    relations(&rows)
}

/// Where the parts of a page of notes are.
pub fn notes_rels(n: usize) -> String {
    let slide = format!("../slides/slide{n}.xml");
    relations(&[("rId1", "notesMaster", "../notesMasters/notesMaster1.xml"), ("rId2", "slide", &slide)])
}

fn theme() -> String {
    let scheme = |name: &str, hex: &str| format!("<a:{name}><a:srgbClr val=\"{hex}\"/></a:{name}>");
    let colors: String = [
        ("dk1", "1D2327"),
        ("lt1", "FFFFFF"),
        ("dk2", "3A444B"),
        ("lt2", "F2F4F5"),
        ("accent1", "D1495B"),
        ("accent2", "1B998B"),
        ("accent3", "7B5EA7"),
        ("accent4", "3A7CA5"),
        ("accent5", "C9A227"),
        ("accent6", "6B7A85"),
        ("hlink", "3A7CA5"),
        ("folHlink", "7B5EA7"),
    ]
    .into_iter()
    .map(|(name, hex)| scheme(name, hex))
    .collect();
    let fill = "<a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill>".repeat(3);
    let line = "<a:ln w=\"9525\"><a:solidFill><a:schemeClr val=\"phClr\"/></a:solidFill></a:ln>".repeat(3);
    let effect = "<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3);
    let font = "<a:latin typeface=\"Arial\"/><a:ea typeface=\"\"/><a:cs typeface=\"Arial\"/>";
    format!(
        "{HEAD}<a:theme xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" name=\"Atlas\"><a:themeElements>\
         <a:clrScheme name=\"Atlas\">{colors}</a:clrScheme><a:fontScheme name=\"Atlas\"><a:majorFont>{font}</a:majorFont>\
         <a:minorFont>{font}</a:minorFont></a:fontScheme><a:fmtScheme name=\"Atlas\"><a:fillStyleLst>{fill}\
         </a:fillStyleLst><a:lnStyleLst>{line}</a:lnStyleLst><a:effectStyleLst>{effect}</a:effectStyleLst>\
         <a:bgFillStyleLst>{fill}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )
}
