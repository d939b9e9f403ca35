//! Reads the folder of a class when the teacher asks for it. Nothing of it leaves the machine.

use crate::io::place;
use crate::io::pupils::read_class;
use crate::session::{Answering, Command, Session, Teaching};

/// Reads folders of pupils' files.
#[derive(Debug, Default)]
pub struct AnswersReader {
    /// The last wish that was followed.
    followed: u64,
}

impl AnswersReader {
    /// Does what the session wishes.
    pub fn follow(&mut self, session: &mut Session) {
        let teach = &session.state().teach;
        let wish = teach.answers.wish;
        let Some(class) = teach.class.as_ref().filter(|_| wish != self.followed) else { return };
        self.followed = wish;
        let folder = place::typed(&teach.answers.folder);
        let files = read_class(&folder, &class.all_asked()).map_err(|e| e.to_string());
        session.run(Command::Teach(Teaching::Answers(Answering::Came(files))));
    }
}
