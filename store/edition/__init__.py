"""What goes into a digest and for whom: pure choices over stories and topics."""
