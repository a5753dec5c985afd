package nl.tafelronde.publishing;

/**
 * Keeps a spreadsheet from taking what people wrote for a formula. A cell that begins with one of {@code = + - @} gets an
 * apostrophe in front; reading takes away exactly what writing put there, so that {@code 's-Hertogenbosch} stays as it is.
 */
final class Guard {

    private static final String RISKY = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Guard() {
    }

    static String on(String text) {
        return risky(text, 0) || guarded(text) ? "'" + text : text;
    }

    static String off(String text) {
        return guarded(text) ? text.substring(1) : text;
    }

    private static boolean guarded(String text) {
        return text.startsWith("'") && (risky(text, 1) || text.startsWith("'", 1));
    }

    private static boolean risky(String text, int at) {
        return text.length() > at && RISKY.indexOf(text.charAt(at)) >= 0;
    }
}
