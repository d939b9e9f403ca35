//! `schema`: the JSON Schemas of the files, from the types that read them.

use std::process::ExitCode;

use super::{Failure, args, json};
use crate::io::native::schema::schemas;
use crate::io::save::save;

/// Writes the schemas.
pub fn run(args: &args::Schema) -> Result<ExitCode, Failure> {
    for (name, schema) in schemas() {
        save(&args.output.join(name), json(&schema)?.as_bytes())?;
    }
    Ok(ExitCode::SUCCESS)
}
