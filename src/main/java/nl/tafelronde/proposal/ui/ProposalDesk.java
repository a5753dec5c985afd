package nl.tafelronde.proposal.ui;

import java.util.UUID;
import nl.tafelronde.access.CurrentActor;
import nl.tafelronde.access.Permission;
import nl.tafelronde.access.Permissions;
import nl.tafelronde.network.Organisations;
import nl.tafelronde.proposal.Attachments;
import nl.tafelronde.proposal.CoSigners;
import nl.tafelronde.proposal.Proposals;
import nl.tafelronde.provenance.Pieces;
import org.springframework.stereotype.Component;

/** What the screens of proposals work with. */
@Component
record ProposalDesk(CurrentActor current, Proposals proposals, CoSigners signers, Attachments attachments, Organisations organisations,
        Permissions permissions, Pieces pieces) {

    /** Whether the reader may write proposals in this space. */
    boolean writes(UUID space) {
        return permissions.may(current.get(), Permission.PLAN_SESSION, space);
    }
}
