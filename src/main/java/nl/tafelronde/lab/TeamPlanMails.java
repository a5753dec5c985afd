package nl.tafelronde.lab;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.tafelronde.access.AccessSettings;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.MailKind;
import nl.tafelronde.access.MailKinds;
import nl.tafelronde.access.Participants;
import nl.tafelronde.access.Role;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.mail.Mail;
import nl.tafelronde.mail.Mails;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.SpaceMembers;
import nl.tafelronde.team.TeamId;
import org.springframework.stereotype.Component;

/** Tells facilitators what a team asks, and the people of a team what the municipality answered. Each kind can be stopped. */
@Component
class TeamPlanMails {

    private final Participants participants;
    private final TeamPlanLinks links;
    private final SpaceMembers members;
    private final Accounts accounts;
    private final MailKinds kinds;
    private final Mails mails;
    private final AccessSettings settings;

    TeamPlanMails(Participants participants, TeamPlanLinks links, SpaceMembers members, Accounts accounts, MailKinds kinds, Mails mails, AccessSettings settings) {
        this.participants = participants;
        this.links = links;
        this.members = members;
        this.accounts = accounts;
        this.kinds = kinds;
        this.mails = mails;
        this.settings = settings;
    }

    void asked(UUID space, LabSessionId session, TeamId team, String title, TeamAsk ask) {
        members.of(Actor.SYSTEM, new SpaceId(space)).stream().filter(it -> it.role() == Role.FACILITATOR).forEach(member -> accounts.find(member.account())
                .filter(it -> !it.ended() && !it.erased()).ifPresent(account -> post("team-ask/" + ask.id() + "/" + member.account(), EmailAddress.of(account.email()),
                        account.language(), "team-ask", List.of(title, ask.text()), settings.url("/lab/" + session + "/team/" + team))));
    }

    /** @param people who is in the team; those who left an address are told */
    void answered(LabSessionId session, String title, TeamAsk ask, long version, String answer, Collection<UUID> people) {
        participants.reachable(session.value()).stream().filter(it -> people.contains(it.id().value())).forEach(it ->
                post("team-answer/" + ask.id() + "/" + version + "/" + it.id().value(), it.email(), it.language(), "team-answer", List.of(title, ask.text(), answer),
                        links.link(it.id(), it.email())));
    }

    private void post(String key, EmailAddress to, Language language, String template, List<Object> arguments, String link) {
        if (!kinds.stopped(MailKind.TEAM_PLAN, to)) {
            mails.post(key, new Mail(to, language, template, arguments, link, new Mail.Stop(kinds.link(MailKind.TEAM_PLAN, to), MailKind.TEAM_PLAN.stopKey()), null));
        }
    }
}
