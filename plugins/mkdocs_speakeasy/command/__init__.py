"""What the speakeasy command needs beside the check itself."""
