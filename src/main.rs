//! The program: see the library.

fn main() -> std::process::ExitCode {
    conflict_atlas::cli::main()
}
