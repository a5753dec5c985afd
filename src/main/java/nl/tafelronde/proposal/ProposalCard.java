package nl.tafelronde.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.tafelronde.kernel.Language;
import org.jspecify.annotations.Nullable;

/**
 * A proposal in a list.
 *
 * @param agendaOn  the day it is on an agenda
 * @param decidedOn the day of the decision, also of one that put it off
 * @param signed    how many co-signers there are
 */
public record ProposalCard(ProposalId id, UUID space, int number, String title, Language language, Addressee addressee, String municipality,
        ProposalState state, @Nullable Verdict verdict, @Nullable LocalDate agendaOn, @Nullable LocalDate decidedOn, int signed, Instant changedAt) {
}
