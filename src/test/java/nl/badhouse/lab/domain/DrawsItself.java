package nl.badhouse.lab.domain;

import com.vaadin.flow.component.html.Span;

/** Bad: a domain that knows the screen. */
public class DrawsItself {

    Span span = new Span();
}
