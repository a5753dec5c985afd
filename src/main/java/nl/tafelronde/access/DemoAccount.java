package nl.tafelronde.access;

import java.util.Locale;

/** The people of the demo, one for every role. Only the profile {@code demo} makes them. */
public enum DemoAccount {
    ADMINISTRATOR, FACILITATOR, SECOND_FACILITATOR, MEMBER, OBSERVER;

    /** The end of all their addresses; mail to it goes nowhere (RFC 2606). */
    public static final String DOMAIN = "demo.tafelronde.example";

    public EmailAddress email() {
        return EmailAddress.of(slug() + "@" + DOMAIN);
    }

    /** In addresses and text keys, for example {@code second-facilitator}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
