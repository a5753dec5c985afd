package nl.tafelronde.space;

import nl.tafelronde.access.AccountId;
import nl.tafelronde.access.Actor;
import nl.tafelronde.kernel.Language;

/** People for the tests of spaces; each call is somebody new. */
public final class People {

    private People() {
    }

    public static Actor.Person administrator() {
        return new Actor.Person(AccountId.next(), "Kim", true, Language.NL);
    }

    public static Actor.Person somebody(String name) {
        return new Actor.Person(AccountId.next(), name, false, Language.NL);
    }
}
