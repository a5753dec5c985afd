package nl.tafelronde.notify;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import nl.tafelronde.access.AccessSettings;
import nl.tafelronde.access.Accounts;
import nl.tafelronde.access.Actor;
import nl.tafelronde.access.EmailAddress;
import nl.tafelronde.access.MailKind;
import nl.tafelronde.access.MailKinds;
import nl.tafelronde.access.SpaceNames;
import nl.tafelronde.kernel.Language;
import nl.tafelronde.kernel.Texts;
import nl.tafelronde.mail.Mail;
import nl.tafelronde.mail.Mails;
import nl.tafelronde.proposal.CoSignLinks;
import nl.tafelronde.proposal.ProposalDecided;
import nl.tafelronde.proposal.ProposalId;
import nl.tafelronde.proposal.ProposalMoved;
import nl.tafelronde.proposal.ProposalState;
import nl.tafelronde.proposal.Proposals;
import nl.tafelronde.space.FrameworkPublished;
import nl.tafelronde.space.MemberCard;
import nl.tafelronde.space.SpaceId;
import nl.tafelronde.space.SpaceMembers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells how it goes on with a proposal: co-signers when it is on an agenda, and co-signers and members of the space when it was
 * decided, and when what was decided is part of the framework. Whoever wrote a note it came from hears of it by their own way. Each
 * address gets one mail of each, however often a framework comes of a proposal.
 */
@Component
class ProposalNews {

    private final Proposals proposals;
    private final CoSignLinks signers;
    private final SpaceMembers members;
    private final SpaceNames spaces;
    private final Accounts accounts;
    private final MailKinds kinds;
    private final Mails mails;
    private final Texts texts;
    private final AccessSettings settings;

    ProposalNews(Proposals proposals, CoSignLinks signers, SpaceMembers members, SpaceNames spaces, Accounts accounts, MailKinds kinds, Mails mails,
            Texts texts, AccessSettings settings) {
        this.proposals = proposals;
        this.signers = signers;
        this.members = members;
        this.spaces = spaces;
        this.accounts = accounts;
        this.kinds = kinds;
        this.mails = mails;
        this.texts = texts;
        this.settings = settings;
    }

    /** @param id of the receiver, for the key of the mail */
    private record Receiver(UUID id, EmailAddress email, Language language, String link) {
    }

    @EventListener
    void moved(ProposalMoved event) {
        if (event.state() != ProposalState.ON_AGENDA) {
            return;
        }
        var proposal = proposals.read(Actor.SYSTEM, event.id());
        var on = proposal.agendaOn();
        if (on != null) {
            post(signed(event.id()).values(), "proposal/" + event.id() + "/agenda/" + on, "proposal-agenda",
                    language -> List.of(proposal.draft().title(), day(on, language)));
        }
    }

    @EventListener
    void decided(ProposalDecided event) {
        var proposal = proposals.read(Actor.SYSTEM, event.id());
        var decision = proposal.decision();
        if (decision == null) {
            return;
        }
        post(withMembers(event.id(), new SpaceId(event.space()), "/proposal/" + event.id()), "proposal/" + event.id() + "/decided/" + decision.on() + "/" + decision.verdict(), "proposal-decided",
                language -> List.of(proposal.draft().title(), texts.say(language, decision.verdict().textKey()), decision.text()));
    }

    /** Co-signers read it on their own page of the proposal, members in the framework itself. */
    @EventListener
    void published(FrameworkPublished event) {
        if (event.becauseOf() == null) {
            return;
        }
        var id = new ProposalId(event.becauseOf());
        var about = List.<Object>of(proposals.read(Actor.SYSTEM, id).draft().title(), spaces.of(event.space().value()).orElse(""));
        post(withMembers(id, event.space(), "/space/" + event.space() + "/framework/" + event.number()), "proposal/" + id + "/framework",
                "proposal-framework", _ -> about);
    }

    /** @param page where a member reads it who did not co-sign */
    private Collection<Receiver> withMembers(ProposalId id, SpaceId space, String page) {
        var receivers = signed(id);
        var all = members.of(Actor.SYSTEM, space);
        var known = accounts.find(all.stream().map(MemberCard::account).toList());
        all.stream().map(it -> known.get(it.account())).filter(it -> it != null && !it.ended() && !it.erased()).forEach(account -> {
            var email = EmailAddress.of(account.email());
            receivers.putIfAbsent(email, new Receiver(account.id().value(), email, account.language(), settings.url(page)));
        });
        return receivers.values();
    }

    private Map<EmailAddress, Receiver> signed(ProposalId id) {
        var found = new LinkedHashMap<EmailAddress, Receiver>();
        signers.receivers(id).forEach(it -> found.put(it.email(), new Receiver(it.id().value(), it.email(), it.language(), it.link())));
        return found;
    }

    /** However many receivers there are, it takes a few statements: whoever decided waits for it. */
    private void post(Collection<Receiver> receivers, String about, String template, Function<Language, List<Object>> arguments) {
        var stopped = kinds.stopped(MailKind.PROPOSAL, receivers.stream().map(Receiver::email).toList());
        var each = new LinkedHashMap<String, Mail>();
        receivers.stream().filter(it -> !stopped.contains(it.email())).forEach(it -> each.put(about + "/" + it.id(),
                new Mail(it.email(), it.language(), template, arguments.apply(it.language()), it.link(),
                        new Mail.Stop(kinds.link(MailKind.PROPOSAL, it.email()), MailKind.PROPOSAL.stopKey()), null)));
        mails.post(each);
    }

    private static String day(LocalDate day, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language.locale()).format(day);
    }
}
