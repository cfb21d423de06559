"""One file a screen: read the inputs, call one method of the coach, draw."""
