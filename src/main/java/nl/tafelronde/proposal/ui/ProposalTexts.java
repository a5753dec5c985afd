package nl.tafelronde.proposal.ui;

import com.vaadin.flow.component.Component;
import nl.tafelronde.proposal.Addressee;

/** Sentences that several screens of proposals say. */
final class ProposalTexts {

    private ProposalTexts() {
    }

    /** To whom; a draft may not know of which municipality yet. */
    static String to(Component screen, Addressee addressee, String municipality) {
        return municipality.isEmpty() ? screen.getTranslation(addressee.textKey() + "-somewhere") : screen.getTranslation(addressee.textKey(), municipality);
    }
}
