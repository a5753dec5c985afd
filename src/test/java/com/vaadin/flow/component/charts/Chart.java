package com.vaadin.flow.component.charts;

/** Stands in for the commercial class of this name, which is not on our class path, so that a bad sample can use it. */
public class Chart {
}
