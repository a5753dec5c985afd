package nl.tafelronde.kernel.ui;

/** How a page is called in the browser's tab and history: the page first, then the product. */
public final class Titles {

    private static final String PRODUCT = "Tafelronde";
    private static final String BETWEEN = " · ";

    private Titles() {
    }

    /** The title of a page; of the home page when the name is empty. */
    public static String of(String page) {
        return page.isEmpty() ? PRODUCT : page + BETWEEN + PRODUCT;
    }

    /** The name of the page in such a title. */
    public static String page(String title) {
        return title.endsWith(BETWEEN + PRODUCT) ? title.substring(0, title.length() - (BETWEEN + PRODUCT).length()) : title;
    }
}
