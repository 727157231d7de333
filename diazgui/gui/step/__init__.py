"""What a tab shows of the step in front, around the table: head, route, scheme and procedure."""
