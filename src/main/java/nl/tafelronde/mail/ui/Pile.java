package nl.tafelronde.mail.ui;

import java.util.Set;
import nl.tafelronde.mail.MailState;

/** The outbox as an administrator looks at it. */
enum Pile {
    TROUBLE("mail.pile.trouble", Set.of(MailState.FAILED, MailState.UNSURE)),
    UNDER_WAY("mail.pile.under-way", Set.of(MailState.WAITING, MailState.SENDING)),
    SENT("mail.pile.sent", Set.of(MailState.SENT)),
    DROPPED("mail.pile.dropped", Set.of(MailState.DROPPED));

    private final String key;
    private final Set<MailState> states;

    Pile(String key, Set<MailState> states) {
        this.key = key;
        this.states = states;
    }

    String key() {
        return key;
    }

    Set<MailState> states() {
        return states;
    }
}
