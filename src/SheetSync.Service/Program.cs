System.Console.WriteLine("sheetsync");
