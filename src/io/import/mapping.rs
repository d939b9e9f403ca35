//! Which column means what: recognised by the head and the content of a table, and open to change.

mod known;

use super::dates;
use super::numbers;
use crate::model::dataset::{Column, Dialect, Mapping, Role};
use crate::text::fold;
use known::{ACLED, GED, NAMES};

/// Recognises a table by its first rows.
pub fn recognised(rows: &[Vec<String>]) -> Mapping {
    let Some((first, rest)) = rows.split_first() else { return Mapping::default() };
    if ged_without_head(first) {
        let columns = GED.iter().map(|&(name, role)| Column { name: name.to_owned(), role }).collect();
        return Mapping { dialect: Dialect::Ged, head: false, columns };
    }
    let head = !first.iter().any(|cell| is_value(cell));
    let name = |(n, cell): (usize, &String)| match cell.trim() {
        "" => format!("column {}", n + 1),
        _ if !head => format!("column {}", n + 1),
        name => name.to_owned(),
    };
    let names: Vec<String> = first.iter().enumerate().map(name).collect();
    let dialect = if head { dialect(&names) } else { Dialect::Any };
    let mut roles: Vec<Role> = match dialect {
        Dialect::Acled => names.iter().map(|name| listed(ACLED, name)).collect(),
        Dialect::Ged => names.iter().map(|name| listed(GED, name)).collect(),
        Dialect::Own => names.iter().map(|name| own(name)).collect(),
        Dialect::Any => by_names(&names),
    };
    if dialect == Dialect::Any {
        by_content(&mut roles, if head { rest } else { rows });
    }
    once(&mut roles);
    let mut columns: Vec<Column> = Vec::new();
    for (name, role) in names.into_iter().zip(roles) {
        let name = free_name(&name, |name| columns.iter().any(|column| column.name == name));
        columns.push(Column { name, role });
    }
    Mapping { dialect, head, columns }
}

/// A name, with a number behind it where there is one like it already.
pub(super) fn free_name(name: &str, taken: impl Fn(&str) -> bool) -> String {
    let mut free = name.to_owned();
    for n in 2.. {
        if !taken(&free) {
            break;
        }
        free = format!("{name} ({n})");
    }
    free
}

/// A name as it is compared: letters and digits alone.
fn bare(name: &str) -> String {
    fold(name).chars().filter(|c| c.is_alphanumeric()).collect()
}

fn dialect(names: &[String]) -> Dialect {
    let has = |wanted: &[&str]| wanted.iter().all(|w| names.iter().any(|n| n.eq_ignore_ascii_case(w)));
    match () {
        () if has(&["to_exclusive", "date_precision", "lon", "lat", "place_precision"]) => Dialect::Own,
        () if has(&["event_date", "event_type", "actor1", "latitude", "longitude", "fatalities"]) => Dialect::Acled,
        () if has(&["date_start", "type_of_violence", "where_prec", "latitude", "longitude", "best"]) => Dialect::Ged,
        () => Dialect::Any,
    }
}

fn listed(list: &[(&str, Role)], name: &str) -> Role {
    list.iter().find(|(known, _)| name.eq_ignore_ascii_case(known)).map_or(Role::Property, |(_, role)| *role)
}

fn own(name: &str) -> Role {
    Role::parse(name).filter(|_| super::write::HEAD.contains(&name)).unwrap_or(Role::Property)
}

fn ged_without_head(first: &[String]) -> bool {
    let cell = |name: &str| {
        let n = GED.iter().position(|(known, _)| *known == name)?;
        first.get(n)
    };
    first.len() == GED.len()
        && cell("id").is_some_and(|id| id.parse::<u64>().is_ok())
        && cell("date_start").is_some_and(|date| dates::days(date).is_some())
        && cell("latitude").is_some_and(|lat| numbers::decimal(lat).is_some())
}

/// What a property of this name means, wherever it stands.
pub fn role_of(name: &str) -> Role {
    let name = bare(name);
    NAMES.iter().find(|(_, names)| names.contains(&name.as_str())).map_or(Role::Property, |(role, _)| *role)
}

/// Roles by the names in the head: each role goes to the column with its surest name.
fn by_names(names: &[String]) -> Vec<Role> {
    let bare: Vec<String> = names.iter().map(|name| bare(name)).collect();
    let mut roles = vec![Role::Property; names.len()];
    for (role, known) in NAMES {
        let found = known.iter().find_map(|known| bare.iter().position(|name| name == known));
        if let Some(column) = found.filter(|&column| roles[column] == Role::Property) {
            roles[column] = *role;
        }
    }
    roles
}

/// What the names did not tell, from the cells: a column of points or of dates.
fn by_content(roles: &mut [Role], rows: &[Vec<String>]) {
    let has = |roles: &[Role], role| roles.contains(&role);
    let cells =
        |column: usize| rows.iter().filter_map(move |row| row.get(column)).filter(|cell| !cell.trim().is_empty());
    let share = |column: usize, is: &dyn Fn(&str) -> bool, tenths: usize| {
        let (all, good) = cells(column).fold((0, 0), |(all, good), cell| (all + 1, good + usize::from(is(cell))));
        all > 0 && good * 10 >= all * tenths
    };
    // A guess must fit nearly everywhere; a column that says what it is may have faults.
    let mostly = |column: usize, is: &dyn Fn(&str) -> bool| share(column, is, 9);
    let often = |column: usize, is: &dyn Fn(&str) -> bool| share(column, is, 5);
    let free = |roles: &[Role]| (0..roles.len()).filter(|&n| roles[n] == Role::Property).collect::<Vec<_>>();
    // A name that promises a date must keep its word: a column "year" may be a number of the file.
    let dated = |cell: &str| dates::days(cell).or_else(|| dates::bare(cell)).is_some();
    for (column, role) in roles.iter_mut().enumerate() {
        let kept = match *role {
            Role::From | Role::Last | Role::To => often(column, &dated),
            Role::Timestamp => often(column, &|cell| dates::timestamp(cell).is_some()),
            Role::LatLon => often(column, &|cell| lat_lon(cell).is_some()),
            Role::Wkt => often(column, &is_wkt),
            Role::Longitude | Role::Latitude => often(column, &|cell| numbers::degrees(cell).is_some()),
            _ => true,
        };
        if !kept && cells(column).next().is_some() {
            *role = Role::Property;
        }
    }
    let pair = has(roles, Role::Longitude) && has(roles, Role::Latitude);
    if !pair && !has(roles, Role::LatLon) && !has(roles, Role::Wkt) {
        let free = free(roles);
        if let Some(&column) = free.iter().find(|&&n| mostly(n, &is_wkt)) {
            roles[column] = Role::Wkt;
        } else if let Some(&column) = free.iter().find(|&&n| mostly(n, &|cell| lat_lon(cell).is_some())) {
            roles[column] = Role::LatLon;
        } else if let Some([lat, lon]) = two_columns(&free, &mostly) {
            roles
                .iter_mut()
                .filter(|r| matches!(r, Role::Longitude | Role::Latitude))
                .for_each(|r| *r = Role::Property);
            (roles[lat], roles[lon]) = (Role::Latitude, Role::Longitude);
        }
    }
    if !has(roles, Role::From) && !has(roles, Role::Timestamp) {
        let found = free(roles).into_iter().find(|&n| mostly(n, &|cell| dates::days(cell).is_some()));
        if let Some(column) = found {
            roles[column] = Role::From;
        }
    }
    if has(roles, Role::From) {
        roles.iter_mut().filter(|role| **role == Role::Timestamp).for_each(|role| *role = Role::Property);
    }
}

/// Two columns side by side with fractions within ±90 and ±180. Latitude first, as people say it,
/// unless the first goes beyond ±90.
fn two_columns(free: &[usize], mostly: &impl Fn(usize, &dyn Fn(&str) -> bool) -> bool) -> Option<[usize; 2]> {
    let within = |most: f64| {
        move |cell: &str| {
            cell.contains(['.', ',', '٫']) && numbers::decimal(cell).is_some_and(|number| number.abs() <= most)
        }
    };
    let pair =
        free.windows(2).find(|pair| pair[0] + 1 == pair[1] && pair.iter().all(|&n| mostly(n, &within(180.0))))?;
    let [a, b] = [pair[0], pair[1]];
    if mostly(a, &within(90.0)) { Some([a, b]) } else { mostly(b, &within(90.0)).then_some([b, a]) }
}

/// Latitude and longitude in one cell: "39.76, 46.75".
pub fn lat_lon(cell: &str) -> Option<(f64, f64)> {
    let cell = cell.trim().trim_matches(['(', ')', '[', ']']);
    let (lat, lon) = cell.split_once([';', '|']).or_else(|| cell.split_once(", ")).or_else(|| cell.split_once(','))?;
    let (lat, lon) = (numbers::degrees(lat)?, numbers::degrees(lon)?);
    (lat.abs() <= 90.0 && lon.abs() <= 180.0).then_some((lat, lon))
}

/// Whether a cell begins like well-known text.
pub fn is_wkt(cell: &str) -> bool {
    let upper: String = cell.trim_start().chars().take(24).collect::<String>().to_ascii_uppercase();
    let kinds = ["POINT", "LINESTRING", "POLYGON", "MULTI", "GEOMETRYCOLLECTION", "SRID="];
    kinds.iter().any(|kind| upper.starts_with(kind))
}

/// Whether a cell of a first row shows that it is no head.
fn is_value(cell: &str) -> bool {
    let cell = cell.trim();
    numbers::decimal(cell).is_some() || dates::days(cell).is_some() || cell.starts_with("POINT")
}

/// No role but that of a property stands twice: the second column is a property.
fn once(roles: &mut [Role]) {
    let mut seen = std::collections::HashSet::new();
    for role in roles.iter_mut().filter(|role| !role.is_shared()) {
        if !seen.insert(*role) {
            *role = Role::Property;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roles(rows: &[&str]) -> (Dialect, bool, String) {
        let rows: Vec<Vec<String>> = rows.iter().map(|r| r.split(';').map(str::to_owned).collect()).collect();
        let mapping = recognised(&rows);
        let words: Vec<&str> = mapping.columns.iter().map(|column| column.role.word()).collect();
        (mapping.dialect, mapping.head, words.join(" "))
    }

    #[test]
    fn columns_are_recognised_by_name_and_by_content() {
        for (rows, expected) in [
            (vec!["Enlem;Boylam;Tarih;Ölü", "39,5;46,5;27.9.2020;3"], "lat lon from deaths_best"),
            (vec!["خط العرض;خط الطول;التاريخ", "39.5;46.5;٢٧/٩/٢٠٢٠"], "lat lon from"),
            (vec!["id;t;where;what", "1;2020-01-01;39.5, 46.5;x"], "id from lat_lon property"),
            (vec!["a;b;c", "39.51;46.52;2020-01-01", "38.1;120.5;2020-01-02"], "lat lon from"),
            (vec!["a;b", "120.51;46.52"], "lon lat"),
            (vec!["39.51;46.52;2020-01-01;battle"], "lat lon from property"),
            (vec!["geom;day", "POINT (46 39);2020-01-01"], "geometry from"),
            (vec!["lat;lon;year;time", "39.5;46.5;12;x"], "lat lon property property"),
            (vec!["lat;lon;timestamp", "39.5;46.5;1588464000"], "lat lon timestamp"),
            (vec!["lat;lon;date;timestamp", "39.5;46.5;2020-01-01;1588464000"], "lat lon from property"),
            (vec!["name;name;lat;lng", "x;y;1;2"], "title property lat lon"),
        ] {
            assert_eq!(roles(&rows).2, expected, "{rows:?}");
        }
        assert!(!roles(&["39.51;46.52;2020-01-01"]).1, "no head");
    }

    #[test]
    fn acled_and_ged_are_known_by_their_heads() {
        let acled = "event_id_cnty;event_date;event_type;actor1;latitude;longitude;fatalities;notes;timestamp";
        let expected = "id from kind actor_a lat lon deaths_best notes property";
        assert_eq!(roles(&[acled]), (Dialect::Acled, true, expected.to_owned()));
        let ged: Vec<&str> = GED.iter().map(|(name, _)| *name).collect();
        assert_eq!(roles(&[&ged.join(";")]).0, Dialect::Ged);
        let row: Vec<&str> = ged
            .iter()
            .map(|name| match *name {
                "id" => "17",
                "date_start" => "2020-01-01 00:00:00.000",
                "latitude" => "36.1",
                _ => "1",
            })
            .collect();
        assert_eq!((roles(&[&row.join(";")]).0, roles(&[&row.join(";")]).1), (Dialect::Ged, false));
    }
}
