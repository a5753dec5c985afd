package nl.tafelronde.lab;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.Participants;
import nl.tafelronde.involvement.ReachSource;
import nl.tafelronde.involvement.Way;
import nl.tafelronde.proposal.ProposalCard;
import nl.tafelronde.proposal.ProposalState;
import nl.tafelronde.proposal.Proposals;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The sessions of a space reach people, and its proposals are what is to be decided. */
@Component
class LabReach implements ReachSource {

    private final LabSessions sessions;
    private final Participants participants;
    private final Proposals proposals;

    LabReach(LabSessions sessions, Participants participants, Proposals proposals) {
        this.sessions = sessions;
        this.participants = participants;
        this.proposals = proposals;
    }

    /** Those that were held, with the people who were in. */
    @Override
    public List<Reached> reached(Actor actor, UUID space) {
        return sessions.inSpace(actor, space).stream().filter(it -> it.state().over() && it.starts() != null)
                .map(it -> new Reached(it.id().value(), Objects.requireNonNull(it.starts()).toLocalDate(), Way.SESSION, it.title().in(actor.language()),
                        participants.countByGroup(it.id().value()), it.state() == LabState.PUBLISHED ? "outcome/" + it.id() : "space/" + space + "/sessions")).toList();
    }

    @Override
    public List<ToDecide> decisions(Actor actor, UUID space) {
        return proposals.list(actor, space).stream().filter(it -> it.state() != ProposalState.WITHDRAWN)
                .map(it -> new ToDecide(it.id().value(), it.title(), day(it), "proposal/" + it.id())).toList();
    }

    private static @Nullable LocalDate day(ProposalCard proposal) {
        return proposal.decidedOn() != null ? proposal.decidedOn() : proposal.agendaOn();
    }
}
