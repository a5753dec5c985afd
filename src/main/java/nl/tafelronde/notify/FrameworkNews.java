package nl.tafelronde.notify;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.access.AccessSettings;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.MailKind;
import nl.tafelronde.access.MailKinds;
import nl.tafelronde.access.SpaceNames;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.mail.Mail;
import nl.tafelronde.mail.Mails;
import nl.tafelronde.proposal.CoSignLinks;
import nl.tafelronde.proposal.ProposalId;
import nl.tafelronde.proposal.Proposals;
import nl.tafelronde.space.FrameworkPublished;
import nl.tafelronde.space.MemberCard;
import nl.tafelronde.space.SpaceMembers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells that what was decided about a proposal is part of the framework now: who co-signed it, on their own page of the proposal,
 * and the members of the space, who read the framework itself. Each address gets one mail, and one for each proposal, however often
 * a framework comes of it. Whoever wrote a note it came from hears of it in {@link ContributionDigest}.
 */
@Component
class FrameworkNews {

    private final Proposals proposals;
    private final CoSignLinks signers;
    private final SpaceMembers members;
    private final SpaceNames spaces;
    private final Accounts accounts;
    private final MailKinds kinds;
    private final Mails mails;
    private final AccessSettings settings;

    FrameworkNews(Proposals proposals, CoSignLinks signers, SpaceMembers members, SpaceNames spaces, Accounts accounts, MailKinds kinds, Mails mails,
            AccessSettings settings) {
        this.proposals = proposals;
        this.signers = signers;
        this.members = members;
        this.spaces = spaces;
        this.accounts = accounts;
        this.kinds = kinds;
        this.mails = mails;
        this.settings = settings;
    }

    @EventListener
    void published(FrameworkPublished event) {
        if (event.becauseOf() == null) {
            return;
        }
        var id = new ProposalId(event.becauseOf());
        var about = List.<Object>of(proposals.read(Actor.SYSTEM, id).draft().title(), spaces.of(event.space().value()).orElse(""));
        var told = new HashSet<EmailAddress>();
        signers.receivers(id).stream().filter(it -> told.add(it.email())).forEach(it -> post(id, it.id().value(), it.email(), it.language(), about, it.link()));
        var framework = settings.url("/space/" + event.space() + "/framework/" + event.number());
        var people = accounts.find(members.of(Actor.SYSTEM, event.space()).stream().map(MemberCard::account).toList());
        people.values().stream().filter(it -> !it.ended() && !it.erased() && told.add(EmailAddress.of(it.email())))
                .forEach(it -> post(id, it.id().value(), EmailAddress.of(it.email()), it.language(), about, framework));
    }

    private void post(ProposalId proposal, UUID receiver, EmailAddress to, Language language, List<Object> about, String link) {
        if (!kinds.stopped(MailKind.PROPOSAL, to)) {
            mails.post("proposal/" + proposal + "/framework/" + receiver, new Mail(to, language, "proposal-framework", about, link,
                    new Mail.Stop(kinds.link(MailKind.PROPOSAL, to), MailKind.PROPOSAL.stopKey()), null));
        }
    }
}
