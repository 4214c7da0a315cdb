package handsup.room;

import handsup.journal.Journal;
import handsup.journal.JournalContract;

class HeldJournalTest extends JournalContract {

    @Override
    protected Journal open() {
        return new HeldJournal();
    }
}
