package nl.tafelronde.publishing;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import nl.tafelronde.kernel.TimeConfiguration;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * Writes calendar files (RFC 5545) for one meeting: what a calendar does with it (RFC 5546), the hour on the wall with the
 * rules of its time zone, so that it stays that hour when the clocks change.
 */
@Component
public class CalendarFiles {

    /** What a calendar does with the file. */
    public enum Kind { PUBLISH, REQUEST, CANCEL }

    private static final String PRODUCT = "-//Tafelronde//Tafelronde//NL";

    /** The whole file as text with the line ends of the standard. */
    public String write(CalendarEvent event, Kind kind) {
        var calendar = new Calendar(new PropertyList(List.of(new ProdId(PRODUCT), ImmutableVersion.VERSION_2_0,
                new Method(kind.name()))), new ComponentList<CalendarComponent>(event.wholeDay() ? List.of(event(event, kind)) : List.of(zone(), event(event, kind))));
        var file = new StringWriter();
        try {
            new CalendarOutputter(true).output(calendar, file);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return file.toString();
    }

    private static VEvent event(CalendarEvent event, Kind kind) {
        var facts = new ArrayList<Property>(List.of(new Uid(event.uid()), new DtStamp(event.stamp()), new LastModified(event.stamp()),
                new Sequence(event.sequence()), new Summary(event.summary()),
                kind == Kind.CANCEL ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED,
                new Organizer(parameters(new Cn(event.organiserName())), URI.create("mailto:" + event.organiser()))));
        if (event.wholeDay()) {
            LocalDate day = event.starts().toLocalDate();
            facts.add(new DtStart<>(day));
            facts.add(new DtEnd<>(day.plusDays(1)));
        } else {
            facts.add(new DtStart<>(at(event.starts())));
            facts.add(new DtEnd<>(at(event.ends() == null ? event.starts().plusHours(1) : event.ends())));
        }
        if (!event.description().isEmpty()) {
            facts.add(new Description(event.description()));
        }
        if (!event.location().isEmpty()) {
            facts.add(new Location(event.location()));
        }
        if (event.link() != null) {
            facts.add(new Url(URI.create(event.link())));
        }
        if (event.attendee() != null) {
            // where nobody reads what a calendar answers by mail, people say so by their link
            facts.add(new Attendee(parameters(Role.REQ_PARTICIPANT, PartStat.NEEDS_ACTION, event.answers() ? Rsvp.TRUE : Rsvp.FALSE), URI.create("mailto:" + encoded(event.attendee()))));
        }
        return new VEvent(new PropertyList(facts));
    }

    private static Temporal at(LocalDateTime wall) {
        return wall.atZone(TimeConfiguration.HOME);
    }

    /** An address may hold characters that an address of the web may not. */
    private static String encoded(String address) {
        return UriUtils.encode(address, StandardCharsets.UTF_8).replace("%40", "@").replace("%2B", "+");
    }

    private static ParameterList parameters(Parameter... parameters) {
        return new ParameterList(List.of(parameters));
    }

    /** The rules of the European Union since 1996: forward on the last Sunday of March, back on that of October, at 1:00 UTC. */
    private static VTimeZone zone() {
        var summer = new Daylight(new PropertyList(List.of(new TzName("CEST"), new TzOffsetFrom("+0100"), new TzOffsetTo("+0200"),
                new DtStart<>(LocalDateTime.of(1996, 3, 31, 2, 0)), new RRule<>("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"))));
        var winter = new Standard(new PropertyList(List.of(new TzName("CET"), new TzOffsetFrom("+0200"), new TzOffsetTo("+0100"),
                new DtStart<>(LocalDateTime.of(1996, 10, 27, 3, 0)), new RRule<>("FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"))));
        return new VTimeZone(new PropertyList(List.of(new TzId(TimeConfiguration.HOME.getId()))), new ComponentList<>(List.of(summer, winter)));
    }
}
